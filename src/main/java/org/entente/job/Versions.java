package org.entente.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.entente.lexicon.Lexicon;

/** What a run ran on. */
public final class Versions {

  private static final Properties BUILD = build();

  private Versions() {}

  /** The version of Entente that this is. */
  public static String entente() {
    return BUILD.getProperty("version");
  }

  /** Versions of all that can change a result. */
  static Map<String, String> all(Lexicon lexicon) {
    Map<String, String> versions = new TreeMap<>();
    versions.put("entente", entente());
    versions.put("spark", org.apache.spark.package$.MODULE$.SPARK_VERSION());
    versions.put("spark-nlp", BUILD.getProperty("spark-nlp"));
    versions.put("lexicon", lexicon.checksum().substring(0, 12));
    versions.put("java", System.getProperty("java.version"));
    return versions;
  }

  private static Properties build() {
    Properties properties = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream("/entente.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
