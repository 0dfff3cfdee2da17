package org.entente.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;

/**
 * Records of the members of a tar or zip, one member after the other; nothing is unpacked.
 *
 * <p>A member is a file of its own at {@code archive.tar.gz!/folder/name.txt}, may be compressed
 * and tells its format as other files do. An archive inside an archive is not opened.
 */
final class ArchiveMembers implements RawRecords {

  private final DumpFile archive;
  private final ReadOptions options;
  private final ArchiveInputStream entries;
  private RawRecords records;
  private DumpFile member;
  private long number = -1;
  private boolean damageTold;
  private boolean ended;

  /**
   * Reads an archive.
   *
   * @param content decompressed
   */
  ArchiveMembers(DumpFile archive, InputStream content, ReadOptions options) throws IOException {
    this.archive = archive;
    this.options = options;
    BufferedInputStream in = new BufferedInputStream(content);
    byte[] head = Recognition.head(in);
    this.entries =
        ZipArchiveInputStream.matches(head, head.length)
            ? new ZipArchiveInputStream(in, "UTF-8", true, true)
            : new TarArchiveInputStream(in, "UTF-8");
  }

  @Override
  public Optional<RawRecord> next() {
    try {
      while (records != null || advance()) {
        Optional<RawRecord> record = records.next();
        if (record.isPresent()) {
          damageTold =
              record.get() instanceof RawRecord.Refused refused
                  && refused.reason() == Rejection.UNREADABLE;
          return record;
        }
        records.close();
        records = null;
      }
      return Optional.empty();
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // Quirk: damaged headers of members make the archive readers throw the latter two.
      ended = true;
      records = null;
      member = null;
      String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return damageTold
          ? Optional.empty()
          : Optional.of(new RawRecord.Refused(Rejection.UNREADABLE, detail, ""));
    }
  }

  @Override
  public Optional<Member> member() {
    return member == null ? Optional.empty() : Optional.of(new Member(member, number));
  }

  /** Opens the next member that is a file; false after the last. */
  private boolean advance() throws IOException {
    while (!ended) {
      ArchiveEntry entry = entries.getNextEntry();
      if (entry == null) {
        ended = true;
      } else if (isFile(entry) && !isHidden(path(entry))) {
        number++;
        open(entry);
        return true;
      }
    }
    return false;
  }

  private void open(ArchiveEntry entry) {
    String path = archive.path() + "!/" + path(entry);
    member =
        new DumpFile(path, entry.getSize(), archive.modified(), archive.format(), Packing.PLAIN);
    if (!entries.canReadEntryData(entry)) {
      records = DumpReaders.refused(Rejection.UNREADABLE, "encrypted, or packed in an unknown way");
      return;
    }
    try {
      InputStream stored = CloseShieldInputStream.wrap(entries);
      Recognition.Opened opened = Recognition.open(member.name(), stored, archive.format());
      member = member.told(opened.told());
      records = DumpReaders.ofMember(member, opened.content(), options);
    } catch (IOException e) {
      records = DumpReaders.refused(Rejection.UNREADABLE, JsonLines.message(e));
    }
  }

  private static boolean isFile(ArchiveEntry entry) {
    return entry instanceof TarArchiveEntry tar ? tar.isFile() : !entry.isDirectory();
  }

  /** The path inside the archive: without steps up or to the root, which would name other files. */
  private static String path(ArchiveEntry entry) {
    return Arrays.stream(entry.getName().split("[/\\\\\\p{Cntrl}]+"))
        .filter(step -> !step.isEmpty() && !step.equals(".") && !step.equals(".."))
        .collect(Collectors.joining("/"));
  }

  private static boolean isHidden(String path) {
    return Arrays.stream(path.split("/")).anyMatch(DumpFiles::isHidden);
  }

  @Override
  public void close() throws IOException {
    entries.close();
  }
}
