package org.entente.article;

import java.io.Serializable;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A set of records, a bit each: small enough to be sent to every executor. */
final class RecordSet implements Serializable {

  private final Map<String, Map<Long, BitSet>> byFile = new HashMap<>();

  /** Adds records of a split by their numbers in it. */
  void addAll(String file, long splitStart, List<Long> indexes) {
    BitSet records =
        byFile
            .computeIfAbsent(file, any -> new HashMap<>())
            .computeIfAbsent(splitStart, any -> new BitSet());
    indexes.forEach(index -> records.set(Math.toIntExact(index)));
  }

  boolean contains(String file, long splitStart, long index) {
    BitSet records = byFile.getOrDefault(file, Map.of()).get(splitStart);
    return records != null && records.get(Math.toIntExact(index));
  }
}
