package org.entente.cli;

import org.apache.hadoop.conf.Configuration;
import org.entente.job.LexiconDirectory;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.LexiconRows;
import picocli.CommandLine.Option;

/** Which lexicon: the option of every command that uses one. */
final class LexiconOption {

  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description = {
        "Tables to lie over the built-in lexicon, see docs/lexicon.md;",
        "of any file system that Hadoop knows, read by the driver alone."
      })
  private String directory;

  /** Its directory, null for the built-in lexicon. */
  String directory() {
    return directory;
  }

  /** How messages call it. */
  String name() {
    return directory == null ? LexiconDirectory.BUILT_IN : directory;
  }

  LexiconRows rows() {
    return LexiconDirectory.read(directory, new Configuration());
  }

  Lexicon lexicon() {
    return rows().lexicon();
  }
}
