package org.entente.article;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;

/** The order in which articles are taken in: by date, undated last, then as the dump has them. */
final class ArticleOrder {

  private ArticleOrder() {}

  /** A struct that compares as articles are ordered, and that no two records share. */
  static Column place() {
    return struct(
        col(Candidates.PUBLISHED_AT).isNull().as("undated"),
        col(Candidates.PUBLISHED_AT),
        col(Candidates.INPUT_FILE),
        col(Candidates.SPLIT_START),
        col(Candidates.RECORD_INDEX));
  }
}
