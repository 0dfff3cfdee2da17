package org.entente.job;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.entente.article.DumpFile;
import org.entente.article.DumpFiles;
import org.entente.article.Format;
import org.entente.lexicon.LexiconFiles;
import org.entente.lexicon.LexiconTable;
import org.entente.wikidata.WikidataLexicon;

/**
 * Writes a lexicon of all holders of a position in a Wikidata dump, to lie over the built-in one.
 *
 * @param dump files, directories or globs of the JSON dump
 * @param output the directory to write, replaced when an earlier build wrote it
 * @param selection what of the dump is wanted
 */
public record BuildLexiconJob(
    List<String> dump, String output, WikidataLexicon.Selection selection) {

  /** Scans the dump once and writes the tables of what it tells. */
  public BuildReport run(SparkSession spark) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    List<DumpFile> files = DumpFiles.list(dump, hadoop, Format.JSON_LINES);
    BuiltTables tables = BuiltTables.begin(output, "wikidata", hadoop);
    try (WikidataLexicon wikidata =
        WikidataLexicon.of(spark, files, LexiconFiles.builtIn(), selection)) {
      tables.write(LexiconTable.POSTS, wikidata.posts());
      tables.write(LexiconTable.OFFICIALS, wikidata.officials());
      tables.write(LexiconTable.TENURES, wikidata.tenures());
      BuildReport report = new BuildReport(wikidata.accounts(), tables.rows());
      tables.publish();
      return report;
    }
  }
}
