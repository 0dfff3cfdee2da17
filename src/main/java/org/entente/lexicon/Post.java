package org.entente.lexicon;

import java.io.Serializable;
import java.util.List;

/**
 * A post that officials hold, whatever the country.
 *
 * @param name as it stands in tables: {@code foreign minister}
 * @param group the role it answers to: the U.S. {@code secretary of state} is a foreign minister
 * @param single whether a country has at most one holder at a time
 * @param titles as written in news, the longest first
 * @param scope what makes a holder of such a title an official
 */
public record Post(String name, String group, boolean single, List<String> titles, Scope scope)
    implements Serializable {}
