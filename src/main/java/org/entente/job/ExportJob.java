package org.entente.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.entente.report.Network;
import org.entente.report.NetworkCsv;
import org.entente.report.NetworkFormat;
import org.entente.report.NetworkSettings;
import org.entente.report.NetworkXml;
import org.entente.report.Networks;
import org.entente.report.TextTable;
import org.entente.report.Views;
import org.entente.warehouse.Warehouse;

/**
 * Writes a network of a warehouse for other programs.
 *
 * @param warehouse whose pairs are its edges
 * @param settings which pairs of which days
 * @param format of the file
 * @param output the file; for CSV its name without the ending {@code .csv} begins those of two
 */
public record ExportJob(
    String warehouse, NetworkSettings settings, NetworkFormat format, String output) {

  private static final String CSV = ".csv";

  /** How large the network is, and where it stands. */
  public record Outcome(int nodes, int edges, List<String> files) {}

  /** Reads the network and writes it. */
  public Outcome run(SparkSession spark) {
    Warehouse stored = new Warehouse(spark, warehouse);
    if (stored.months().isEmpty()) {
      throw new IllegalArgumentException(
          "no articles in warehouse " + warehouse + ": scripts/entente run takes some in");
    }
    SparkSession session = spark.newSession();
    Views.register(session, warehouse);
    Network network = new Networks(session, settings, RebuildJob.minSupport(stored)).read();
    List<String> files = write(network, spark.sparkContext().hadoopConfiguration());
    return new Outcome(network.nodes().size(), network.edges().size(), files);
  }

  private List<String> write(Network network, Configuration hadoop) {
    switch (format) {
      case GRAPHML ->
          new OutputFile(output).write(out -> NetworkXml.writeGraphMl(network, out), hadoop);
      case GEXF -> new OutputFile(output).write(out -> NetworkXml.writeGexf(network, out), hadoop);
      case CSV -> {
        String stem =
            output.endsWith(CSV) ? output.substring(0, output.length() - CSV.length()) : output;
        List<String> files = List.of(stem + "-nodes" + CSV, stem + "-edges" + CSV);
        new OutputFile(files.get(0)).write(out -> print(NetworkCsv.nodes(network), out), hadoop);
        new OutputFile(files.get(1)).write(out -> print(NetworkCsv.edges(network), out), hadoop);
        return files;
      }
    }
    return List.of(output);
  }

  private static void print(TextTable table, Writer to) throws IOException {
    PrintWriter out = new PrintWriter(to);
    table.print(out, TextTable.Format.CSV);
    // A PrintWriter keeps its failures to itself.
    if (out.checkError()) {
      throw new IOException("not all of it could be written");
    }
  }
}
