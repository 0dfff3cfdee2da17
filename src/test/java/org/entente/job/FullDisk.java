package org.entente.job;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/** The local files once more, as {@code full:}, on a disk that holds so many bytes more. */
public final class FullDisk extends RawLocalFileSystem {

  private static final URI ROOT = URI.create("full:///");

  /** What a directory takes. */
  static final long DIRECTORY = 4096;

  private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

  /** The one that paths of this configuration lead to. */
  static FullDisk in(Configuration configuration) throws IOException {
    configuration.setClass("fs.full.impl", FullDisk.class, FileSystem.class);
    return (FullDisk) FileSystem.get(ROOT, configuration);
  }

  void holds(long bytes) {
    left.set(bytes);
  }

  long left() {
    return left.get();
  }

  @Override
  public String getScheme() {
    return ROOT.getScheme();
  }

  @Override
  public URI getUri() {
    return ROOT;
  }

  @Override
  public boolean mkdirs(Path directory) throws IOException {
    if (!exists(directory)) {
      take(DIRECTORY);
    }
    return super.mkdirs(directory);
  }

  @Override
  protected OutputStream createOutputStreamWithMode(
      Path file, boolean append, FsPermission permission) throws IOException {
    return counted(super.createOutputStreamWithMode(file, append, permission));
  }

  @Override
  protected OutputStream createOutputStream(Path file, boolean append) throws IOException {
    return counted(super.createOutputStream(file, append));
  }

  private OutputStream counted(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(int value) throws IOException {
        take(1);
        out.write(value);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        take(length);
        out.write(bytes, offset, length);
      }
    };
  }

  private void take(long bytes) throws IOException {
    if (left.addAndGet(-bytes) < 0) {
      left.set(0);
      throw new IOException("No space left on device");
    }
  }
}
