package org.entente.article;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Finds the files of a dump behind files, directories and globs. */
public final class DumpFiles {

  private final Configuration conf;
  private final Format forced;
  private final Map<String, DumpFile> found = new LinkedHashMap<>();

  private DumpFiles(Configuration conf, Format forced) {
    this.conf = conf;
    this.forced = forced;
  }

  /**
   * All files of the inputs, each once, by path; those that begin with a dot or an underscore are
   * passed over.
   *
   * @param inputs files, directories (with all below them) or globs, of any Hadoop file system
   * @param forced the format of all files, null to tell it by name and content
   * @throws DumpException when an input matches nothing or holds a file of no known format
   */
  public static List<DumpFile> list(List<String> inputs, Configuration conf, Format forced) {
    DumpFiles files = new DumpFiles(conf, forced);
    for (String input : inputs) {
      try {
        files.addInput(input);
      } catch (IOException e) {
        throw new DumpException("cannot list " + input + ": " + e.getMessage(), e);
      }
    }
    List<DumpFile> sorted = new ArrayList<>(files.found.values());
    sorted.sort(Comparator.comparing(DumpFile::path));
    return sorted;
  }

  private void addInput(String input) throws IOException {
    Path path = new Path(input);
    FileSystem fileSystem = path.getFileSystem(conf);
    // A name that exists is meant literally even when it holds the characters of a glob.
    FileStatus[] matches =
        fileSystem.exists(path)
            ? new FileStatus[] {fileSystem.getFileStatus(path)}
            : fileSystem.globStatus(path);
    int before = found.size();
    int seen = 0;
    if (matches != null) {
      for (FileStatus match : matches) {
        seen += addTree(fileSystem, match);
      }
    }
    if (found.size() == before && seen == 0) {
      throw new DumpException("no dump file at " + input);
    }
  }

  private int addTree(FileSystem fileSystem, FileStatus status) throws IOException {
    if (isHidden(status.getPath())) {
      return 0;
    }
    if (!status.isDirectory()) {
      add(fileSystem, status);
      return 1;
    }
    int files = 0;
    for (FileStatus child : fileSystem.listStatus(status.getPath())) {
      files += addTree(fileSystem, child);
    }
    return files;
  }

  private void add(FileSystem fileSystem, FileStatus status) throws IOException {
    String path = fileSystem.makeQualified(status.getPath()).toString();
    if (!found.containsKey(path)) {
      Recognition told = Recognition.of(path, conf, forced);
      found.put(
          path,
          new DumpFile(
              path, status.getLen(), status.getModificationTime(), told.format(), told.packing()));
    }
  }

  private static boolean isHidden(Path path) {
    return path.getName().startsWith("_") || path.getName().startsWith(".");
  }
}
