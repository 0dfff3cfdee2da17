package org.entente.warehouse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;

/**
 * What is to be done to publish a batch, file by file, so that a run that was stopped in the middle
 * can be finished by the next one.
 *
 * @param batch what is published
 * @param steps removals and moves, in order; each may be done any number of times
 */
record RedoLog(String batch, List<Step> steps) {

  private static final int VERSION = 1;
  private static final String DIRECTORY = "redo";
  private static final String SUFFIX = ".json";
  private static final ObjectMapper JSON = new ObjectMapper();

  RedoLog {
    steps = List.copyOf(steps);
  }

  /**
   * A file removed, or moved to a name that no file had before; paths relative to the root.
   *
   * @param from the file
   * @param to its new name; null when it is removed
   */
  record Step(String from, String to) {

    /** Refuses what lies outside: a log is a file, and files can be written by anybody. */
    Step {
      requireInside(from);
      if (to != null) {
        requireInside(to);
      }
    }

    private static void requireInside(String file) {
      boolean leaves = List.of(file.split("/")).contains("..");
      if (file.isEmpty() || file.startsWith("/") || file.contains(":") || leaves) {
        throw new WarehouseException(
            "a redo log names '" + file + "', which is no file of its warehouse: remove the log");
      }
    }

    static Step remove(String file) {
      return new Step(file, null);
    }

    private void carryOut(Storage storage) {
      if (to == null) {
        storage.remove(storage.path(from));
      } else {
        storage.move(storage.path(from), storage.path(to));
      }
    }
  }

  /** The logs that were written whole and not yet carried out to the end. */
  static List<RedoLog> pending(Storage storage) {
    return storage.list(storage.hidden(DIRECTORY)).stream()
        .filter(path -> path.getName().endsWith(SUFFIX))
        .map(path -> parse(path, storage.read(path)))
        .toList();
  }

  /** Removes what was left by a stop while a log was being written. */
  static void removeUnfinished(Storage storage) {
    storage.list(storage.hidden(DIRECTORY)).stream()
        .filter(path -> !path.getName().endsWith(SUFFIX))
        .forEach(storage::removeTree);
  }

  /** Makes the log durable: from here on the batch will be published, whatever happens. */
  void write(Storage storage) {
    Path unfinished = storage.hidden(DIRECTORY + "/" + batch + ".unfinished");
    storage.write(unfinished, toJson());
    storage.move(unfinished, file(storage));
  }

  /**
   * Does every step, then removes what was written aside, and last the log: a staging without a log
   * is one of a run that published nothing.
   */
  void carryOut(Storage storage) {
    steps.forEach(step -> step.carryOut(storage));
    storage.removeTree(Staging.directory(storage, batch));
    storage.removeTree(file(storage));
  }

  private Path file(Storage storage) {
    return storage.hidden(DIRECTORY + "/" + batch + SUFFIX);
  }

  private byte[] toJson() {
    ObjectNode log = JSON.createObjectNode().put("version", VERSION).put("batch", batch);
    steps.forEach(
        step -> log.withArray("steps").addObject().put("from", step.from).put("to", step.to));
    try {
      return JSON.writeValueAsBytes(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RedoLog parse(Path path, byte[] content) {
    JsonNode log;
    try {
      log = JSON.readTree(content);
    } catch (IOException e) {
      throw new WarehouseException(path + ": no redo log: " + e.getMessage(), e);
    }
    if (log.path("version").asInt() != VERSION) {
      throw new WarehouseException(
          path
              + ": a redo log of version "
              + log.path("version").asText()
              + ", written by another Entente; finish it with that one");
    }
    List<Step> steps = new ArrayList<>();
    log.path("steps")
        .forEach(
            step -> steps.add(new Step(step.get("from").asText(), step.get("to").textValue())));
    return new RedoLog(log.get("batch").asText(), steps);
  }
}
