package org.entente.warehouse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.UUID;

/**
 * Who holds a warehouse.
 *
 * @param token tells this holding from any other, also by the same process
 * @param user who started it
 * @param host where it runs
 * @param pid its process there
 * @param batch what it publishes
 * @param started when it took the lock
 */
record LockOwner(String token, String user, String host, long pid, String batch, Instant started) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NO_HOST = "unknown";

  static LockOwner thisProcess(String batch, Instant now) {
    return new LockOwner(
        UUID.randomUUID().toString(),
        System.getProperty("user.name"),
        hostName(),
        ProcessHandle.current().pid(),
        batch,
        now);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return NO_HOST;
    }
  }

  /** Whether it ran on this machine and runs no more; false also when that cannot be told. */
  boolean isGone() {
    return !host.equals(NO_HOST)
        && host.equals(hostName())
        && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
  }

  byte[] toJson() {
    try {
      return JSON.writeValueAsBytes(
          JSON.createObjectNode()
              .put("token", token)
              .put("user", user)
              .put("host", host)
              .put("pid", pid)
              .put("batch", batch)
              .put("started", started.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LockOwner parse(byte[] content) {
    try {
      JsonNode owner = JSON.readTree(content);
      return new LockOwner(
          owner.path("token").asText(),
          owner.path("user").asText(),
          owner.path("host").asText(),
          owner.path("pid").asLong(),
          owner.path("batch").asText(),
          Instant.parse(owner.path("started").asText()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return user + " (process " + pid + " on " + host + ", batch " + batch + ") since " + started;
  }
}
