package org.entente.article;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;

/**
 * Opens dump files.
 *
 * <p>An {@link IOException} of these streams is damage or a file that may not be read: a refused
 * record. A {@link StorageException} is a storage that fails: it ends the task.
 */
final class DumpStreams {

  private DumpStreams() {}

  /** The bytes of a file as stored. */
  static FSDataInputStream stored(String path, Configuration conf) throws IOException {
    Path file = new Path(path);
    try {
      return new FSDataInputStream(new StoredStream(path, file.getFileSystem(conf).open(file)));
    } catch (FileNotFoundException
        | NoSuchFileException
        | AccessDeniedException
        | AccessControlException e) {
      throw e;
    } catch (IOException e) {
      throw new StorageException(path, e);
    }
  }

  /** The content of a file, decompressed. */
  static InputStream content(DumpFile file, Configuration conf) throws IOException {
    FSDataInputStream stored = stored(file.path(), conf);
    try {
      return file.packing().compression().open(stored);
    } catch (IOException e) {
      stored.close();
      throw e;
    }
  }
}
