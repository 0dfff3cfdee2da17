package org.entente.job;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.apache.spark.TaskContext;

/**
 * The local files once more, as {@code flaky:}: the first time that a task opens a file, and the
 * first time that one creates it, fail; the driver is spared, as Spark tries only tasks again.
 */
public final class FlakyDisk extends RawLocalFileSystem {

  /** The directory in which each failure leaves an empty file, so that it comes only once. */
  static final String FAILURES = "flaky.failures";

  private static final URI ROOT = URI.create("flaky:///");

  @Override
  public String getScheme() {
    return ROOT.getScheme();
  }

  @Override
  public URI getUri() {
    return ROOT;
  }

  @Override
  public FSDataInputStream open(Path file, int bufferSize) throws IOException {
    failOnce("open", file);
    return super.open(file, bufferSize);
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    FSDataOutputStream out =
        super.create(file, permission, overwrite, bufferSize, replication, blockSize, progress);
    failOnce("create", file);
    return out;
  }

  private void failOnce(String what, Path file) throws IOException {
    if (TaskContext.get() == null) {
      return;
    }
    try {
      Files.createFile(java.nio.file.Path.of(getConf().get(FAILURES), what + "-" + file.getName()));
    } catch (FileAlreadyExistsException e) {
      return;
    }
    throw new IOException("connection reset at " + what + " of " + file.getName());
  }
}
