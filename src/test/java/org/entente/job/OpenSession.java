package org.entente.job;

import org.apache.spark.sql.SparkSession;

/** The session that a command would get, for whoever measures and closes it. */
public final class OpenSession {

  private OpenSession() {}

  public static SparkSession open() {
    return SparkSessions.builder().getOrCreate();
  }
}
