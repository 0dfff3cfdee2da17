package org.entente.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.entente.lexicon.LexiconFiles;
import org.entente.lexicon.LexiconRows;

/** Reads a lexicon that lies in a directory of any file system, on the driver. */
public final class LexiconDirectory {

  /** How the lexicon without a directory is called. */
  public static final String BUILT_IN = "built-in";

  private LexiconDirectory() {}

  /**
   * The built-in lexicon with the tables of a directory over it.
   *
   * @param directory null for the built-in lexicon alone
   */
  public static LexiconRows read(String directory, Configuration hadoop) {
    return directory == null
        ? LexiconFiles.rows()
        : LexiconFiles.rowsOver(directory, contents(directory, hadoop));
  }

  private static Map<String, byte[]> contents(String directory, Configuration hadoop) {
    Path path = new Path(directory);
    Map<String, byte[]> contents = new TreeMap<>();
    try {
      FileSystem files = path.getFileSystem(hadoop);
      if (!files.exists(path) || !files.getFileStatus(path).isDirectory()) {
        throw new IllegalArgumentException("--lexicon " + directory + " is no directory");
      }
      for (FileStatus file : files.listStatus(path)) {
        if (file.isFile() && file.getPath().getName().endsWith(".tsv")) {
          try (InputStream in = files.open(file.getPath())) {
            contents.put(file.getPath().getName(), in.readAllBytes());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read --lexicon " + directory + ": " + e.getMessage(), e);
    }
    return contents;
  }
}
