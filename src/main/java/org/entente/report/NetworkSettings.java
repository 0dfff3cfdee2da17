package org.entente.report;

import java.util.Optional;
import java.util.Set;
import org.entente.comention.TrendPeriod;
import org.entente.mention.EntityType;

/**
 * Which pairs a network has.
 *
 * @param days whose stories it counts
 * @param types of entities that are nodes
 * @param minStories pairs with fewer are left out
 * @param alpha edges above it are left out; empty to keep all
 * @param affiliations whether officials are tied to the country they serve
 * @param spells the periods by which it is told when an edge was there; empty to tell nothing
 */
public record NetworkSettings(
    NetworkDays days,
    Set<EntityType> types,
    long minStories,
    Optional<Double> alpha,
    Affiliations affiliations,
    Optional<TrendPeriod> spells) {

  /** What becomes of pairs of an official and the country served. */
  public enum Affiliations {
    LEFT_OUT,
    KEPT
  }

  /** Refuses what gives no network. */
  public NetworkSettings {
    if (minStories < 1) {
      throw new IllegalArgumentException("min-stories " + minStories + " is not 1 or more");
    }
    alpha.ifPresent(
        most -> {
          if (!(most > 0 && most <= 1)) {
            throw new IllegalArgumentException("alpha " + most + " is not above 0 and up to 1");
          }
        });
    if (types.isEmpty()) {
      throw new IllegalArgumentException("no types of entities");
    }
  }
}
