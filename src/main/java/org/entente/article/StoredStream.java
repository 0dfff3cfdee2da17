package org.entente.article;

import java.io.IOException;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputStream;

/** The bytes of a file as stored; tells a storage that fails from a file that is damaged. */
final class StoredStream extends FSInputStream {

  private final String path;
  private final FSDataInputStream in;

  StoredStream(String path, FSDataInputStream in) {
    this.path = path;
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return orFailure(in::read);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return orFailure(() -> in.read(buffer, offset, length));
  }

  @Override
  public void seek(long position) throws IOException {
    orFailure(
        () -> {
          in.seek(position);
          return position;
        });
  }

  @Override
  public long getPos() throws IOException {
    return orFailure(in::getPos);
  }

  @Override
  public boolean seekToNewSource(long position) throws IOException {
    return orFailure(() -> in.seekToNewSource(position));
  }

  @Override
  public int available() throws IOException {
    return orFailure(in::available);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private <T> T orFailure(Access<T> access) throws IOException {
    try {
      return access.run();
    } catch (ChecksumException e) {
      throw e;
    } catch (IOException e) {
      throw new StorageException(path, e);
    }
  }

  /** Something that the storage is asked for. */
  private interface Access<T> {
    T run() throws IOException;
  }
}
