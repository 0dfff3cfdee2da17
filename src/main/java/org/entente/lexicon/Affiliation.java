package org.entente.lexicon;

import java.io.Serializable;

/**
 * A body, a part of a state or a public organ that officials are named with.
 *
 * @param phrase as written in news
 * @param country code of the country or body served; null when the phrase does not tell
 * @param isPart whether it is a part of the country, whose offices are not the country's
 */
public record Affiliation(String phrase, String country, boolean isPart) implements Serializable {}
