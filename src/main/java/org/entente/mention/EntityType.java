package org.entente.mention;

/** What a mention denotes. */
public enum EntityType {
  COUNTRY,
  OFFICIAL
}
