package org.entente.job;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
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
  protected OutputStream createOutputStreamWithMode(
      Path file, boolean append, FsPermission permission) throws IOException {
    failOnce("create", file);
    return super.createOutputStreamWithMode(file, append, permission);
  }

  @Override
  protected OutputStream createOutputStream(Path file, boolean append) throws IOException {
    failOnce("create", file);
    return super.createOutputStream(file, append);
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
