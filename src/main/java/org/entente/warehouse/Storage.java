package org.entente.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** The files under a warehouse's root, with what publishing needs of a file system. */
final class Storage {

  private final FileSystem files;
  private final Path root;

  private Storage(FileSystem files, Path root) {
    this.files = files;
    this.root = root;
  }

  static Storage at(String uri, Configuration configuration) {
    try {
      Path path = new Path(uri);
      FileSystem files = path.getFileSystem(configuration);
      // Its checksum files would have to be moved and removed with every file, one after the other.
      FileSystem plain = files instanceof LocalFileSystem local ? local.getRaw() : files;
      return new Storage(plain, plain.makeQualified(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path root() {
    return root;
  }

  Path path(String relative) {
    return new Path(root, relative);
  }

  boolean exists(Path path) {
    try {
      return files.exists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
