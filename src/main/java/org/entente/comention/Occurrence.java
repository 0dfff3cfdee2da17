package org.entente.comention;

import java.io.Serializable;

/**
 * That an entity is mentioned in a sentence of an article.
 *
 * @param entityId country code or official id
 * @param entityType {@code COUNTRY} or {@code OFFICIAL}
 * @param country the affiliation of an official, the code of a country; null when unknown
 * @param sentence number of the sentence
 */
public record Occurrence(String entityId, String entityType, String country, int sentence)
    implements Serializable {}
