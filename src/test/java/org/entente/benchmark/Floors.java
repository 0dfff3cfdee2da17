package org.entente.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What must hold whatever the machine, of the figures that there are. */
final class Floors {

  // What must not get worse: 30 and 2.0 were measured, the aim is 30 and 1.7.
  private static final double OVER_STOCK = 15;
  private static final double SHARE_OF_FLOOR = 0.1;
  private static final double TWO_CORES = 1.2;
  private static final double TWICE_THE_INPUT = 2.3;

  private Floors() {}

  static List<Floor> of(JsonNode results) {
    List<Floor> floors = new ArrayList<>();
    JsonNode mix = results.at("/annotation/one_core/mix");
    if (!mix.isMissingNode()) {
      floors.add(
          Floor.atLeast(
              "annotation / stock pipeline",
              speed(mix.get("entente")) / speed(mix.get("stock")),
              OVER_STOCK));
      floors.add(
          Floor.atLeast(
              "annotation / floor",
              speed(mix.get("entente")) / speed(mix.get("floor")),
              SHARE_OF_FLOOR));
    }
    JsonNode both = results.at("/annotation/two_cores/mix");
    if (!both.isMissingNode()) {
      floors.add(
          Floor.atLeast(
              "annotation, two cores / one",
              speed(both.get("entente")) / speed(mix.get("entente")),
              TWO_CORES));
    }
    JsonNode sizes = results.at("/run/two_cores/sizes");
    if (!sizes.isMissingNode()) {
      floors.add(
          Floor.atMost(
              "run, seconds of twice the input / of once",
              seconds(sizes.get(1)) / seconds(sizes.get(0)),
              TWICE_THE_INPUT));
    }
    return floors;
  }

  private static double speed(JsonNode timed) {
    return timed.at("/megabytes_per_second/median").asDouble();
  }

  private static double seconds(JsonNode timed) {
    return timed.at("/seconds/median").asDouble();
  }
}
