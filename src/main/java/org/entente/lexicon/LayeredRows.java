package org.entente.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a table's rows, layer over layer.
 *
 * <p>What a layer says of a key replaces all that the layers below say of it; other rows are added.
 */
final class LayeredRows {

  private final TableSet files;

  LayeredRows(TableSet files) {
    this.files = files;
  }

  /** Rows of which a key may have several in one layer. */
  <T> List<Entry<T>> rows(
      LexiconTable table, Function<TableFile.Row, T> parse, Function<T, ?> key) {
    List<Entry<T>> entries = new ArrayList<>();
    for (List<TableFile> layer : files.layers(table)) {
      List<Entry<T>> added = parsed(table, layer, parse);
      Set<Object> keys = new HashSet<>();
      added.forEach(entry -> keys.add(key.apply(entry.value())));
      entries.removeIf(entry -> keys.contains(key.apply(entry.value())));
      entries.addAll(added);
    }
    return entries;
  }

  /** Rows of which a key has one in one layer; a second is refused. */
  <T> List<Entry<T>> uniqueRows(
      LexiconTable table, Function<TableFile.Row, T> parse, Function<T, String> key) {
    Map<String, Integer> places = new HashMap<>();
    List<Entry<T>> entries = new ArrayList<>();
    for (List<TableFile> layer : files.layers(table)) {
      Set<String> seen = new HashSet<>();
      for (Entry<T> entry : parsed(table, layer, parse)) {
        String name = key.apply(entry.value());
        if (!seen.add(name)) {
          throw entry.row().refused(table.columns().get(0) + " " + name + " stands twice");
        }
        Integer place = places.putIfAbsent(name, entries.size());
        if (place == null) {
          entries.add(entry);
        } else {
          entries.set(place, entry);
        }
      }
    }
    return entries;
  }

  private static <T> List<Entry<T>> parsed(
      LexiconTable table, List<TableFile> layer, Function<TableFile.Row, T> parse) {
    List<Entry<T>> entries = new ArrayList<>();
    for (TableFile file : layer) {
      for (TableFile.Row row : file.rows(table.columns())) {
        entries.add(new Entry<>(row.to(parse), row));
      }
    }
    return entries;
  }
}
