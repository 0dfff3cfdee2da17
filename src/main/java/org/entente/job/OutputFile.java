package org.entente.job;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file of text that is written beside its place and renamed at the end: what stands there is
 * always whole.
 *
 * @param place path or URI
 */
record OutputFile(String place) {

  /** What writes the text. */
  @FunctionalInterface
  interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /** Writes it, in UTF-8, in place of what stood there. */
  void write(Content content, Configuration hadoop) {
    Path path = new Path(place);
    Path unfinished = path.suffix(".part");
    try {
      FileSystem files = withoutChecksumFile(path.getFileSystem(hadoop));
      fill(unfinished, content, files);
      files.delete(path, false);
      if (!files.rename(unfinished, path)) {
        throw new IOException("could not be renamed from " + unfinished);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + place + ": " + e.getMessage(), e);
    }
  }

  /** Writes a file whole, or leaves none. */
  private static void fill(Path file, Content content, FileSystem files) throws IOException {
    boolean isWhole = false;
    try {
      try (Writer out =
          new BufferedWriter(
              new OutputStreamWriter(files.create(file, true), StandardCharsets.UTF_8))) {
        content.writeTo(out);
      }
      isWhole = true;
    } finally {
      if (!isWhole) {
        files.delete(file, false);
      }
    }
  }

  private static FileSystem withoutChecksumFile(FileSystem files) {
    return files instanceof LocalFileSystem local ? local.getRaw() : files;
  }
}
