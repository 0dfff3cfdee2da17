package org.entente.warehouse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** What lies in a warehouse, held against what was published. */
final class Inspection {

  private final Storage storage;
  private final TableReader reader;
  private final Ledger ledger;

  Inspection(Storage storage, TableReader reader, Ledger ledger) {
    this.storage = storage;
    this.reader = reader;
    this.ledger = ledger;
  }

  List<String> strayFiles() {
    Set<String> committed = ledger.committedBatches();
    List<String> strays = new ArrayList<>();
    for (Path path : storage.list(storage.root())) {
      Table table = tables().get(path.getName());
      if (table != null) {
        storage.visibleFiles(path).stream()
            .map(storage::relative)
            .filter(file -> !isPublished(table, file, committed))
            .forEach(strays::add);
      } else if (!path.getName().startsWith("_")) {
        strays.add(storage.relative(path));
      }
    }
    if (!Lock.isTaken(storage)) {
      Stream.of("staging", "redo")
          .flatMap(left -> storage.list(storage.hidden(left)).stream())
          .map(storage::relative)
          .forEach(strays::add);
    }
    return strays;
  }

  private static boolean isPublished(Table table, String file, Set<String> committed) {
    if (!file.endsWith(".parquet")) {
      return false;
    }
    String[] parts = file.split("/");
    List<String> keys =
        Arrays.stream(parts, 1, parts.length - 1)
            .map(directory -> directory.replaceFirst("=.*", ""))
            .toList();
    boolean ofCommitted =
        table.kind() != Table.Kind.FACT
            || committed.contains(parts[parts.length - 2].replaceFirst(".*=", ""));
    return keys.equals(table.partitionColumns()) && ofCommitted;
  }

  List<String> wrongSchemas() {
    return Stream.of(Table.values()).flatMap(table -> wrongColumns(table).stream()).toList();
  }

  private List<String> wrongColumns(Table table) {
    Path directory = storage.path(table.directory());
    if (storage.dataFiles(directory).isEmpty()) {
      return List.of();
    }
    Map<String, String> declared = types(table.fileSchema());
    Map<String, String> found = types(reader.schemaOfFiles(directory));
    found
        .keySet()
        .removeAll(
            table.partitionColumns().stream()
                .filter(name -> !declared.containsKey(name))
                .collect(Collectors.toSet()));
    List<String> wrong = new ArrayList<>();
    Set<String> names = new HashSet<>(declared.keySet());
    names.addAll(found.keySet());
    names.stream()
        .sorted()
        .filter(name -> !declared.getOrDefault(name, "").equals(found.getOrDefault(name, "")))
        .forEach(
            name ->
                wrong.add(
                    "%s.%s is %s instead of %s"
                        .formatted(
                            table.directory(),
                            name,
                            found.getOrDefault(name, "missing"),
                            declared.getOrDefault(name, "absent"))));
    return wrong;
  }

  private static Map<String, String> types(StructType schema) {
    Map<String, String> types = new TreeMap<>();
    for (StructField field : schema.fields()) {
      types.put(field.name(), field.dataType().catalogString());
    }
    return types;
  }

  private static Map<String, Table> tables() {
    return Stream.of(Table.values()).collect(Collectors.toMap(Table::directory, table -> table));
  }
}
