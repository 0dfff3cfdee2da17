package org.entente.article;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Finds the files of a dump behind files, directories and globs. */
public final class DumpFiles {

  /** As many files of a remote storage are looked into at a time: each is mostly waited for. */
  private static final int LOOKED_INTO_AT_ONCE = 32;

  private final Configuration conf;
  private final Map<String, StoredFile> found = new TreeMap<>();

  private DumpFiles(Configuration conf) {
    this.conf = conf;
  }

  /**
   * All files of the inputs, looked into.
   *
   * @param forced the format of all files, null to tell it by name and content
   */
  public static List<DumpFile> list(List<String> inputs, Configuration conf, Format forced) {
    return lookInto(find(inputs, conf), conf, forced);
  }

  /**
   * All files of the inputs, each once, by path; those that begin with a dot or an underscore are
   * passed over.
   *
   * @param inputs files, directories (with all below them) or globs, of any Hadoop file system
   * @throws DumpException when an input matches nothing
   */
  public static List<StoredFile> find(List<String> inputs, Configuration conf) {
    DumpFiles files = new DumpFiles(conf);
    for (String input : inputs) {
      try {
        files.addInput(input);
      } catch (IOException e) {
        throw new DumpException("cannot list " + input + ": " + e.getMessage(), e);
      }
    }
    return List.copyOf(files.found.values());
  }

  /**
   * Files with what they hold, in the same order.
   *
   * @param forced the format of all files, null to tell it by name and content
   */
  public static List<DumpFile> lookInto(List<StoredFile> files, Configuration conf, Format forced) {
    int threads = Math.max(1, Math.min(LOOKED_INTO_AT_ONCE, files.size()));
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<DumpFile>> told =
          files.stream().map(file -> pool.submit(() -> lookInto(file, conf, forced))).toList();
      List<DumpFile> dumps = new ArrayList<>();
      for (Future<DumpFile> file : told) {
        dumps.add(file.get());
      }
      return dumps;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DumpException("interrupted while looking into the input", e);
    } catch (ExecutionException e) {
      throw new DumpException(e.getCause().getMessage(), e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static DumpFile lookInto(StoredFile file, Configuration conf, Format forced) {
    Recognition told = Recognition.of(file.path(), conf, forced);
    return new DumpFile(file.path(), file.length(), file.modified(), told.format(), told.packing());
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
    if (isHidden(status.getPath().getName())) {
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

  private void add(FileSystem fileSystem, FileStatus status) {
    String path = fileSystem.makeQualified(status.getPath()).toString();
    found.put(path, new StoredFile(path, status.getLen(), status.getModificationTime()));
  }

  static boolean isHidden(String name) {
    return name.startsWith("_") || name.startsWith(".");
  }
}
