package org.entente.lexicon;

import java.io.Serializable;

/**
 * A title that stands beside a name and is no post of a tenure.
 *
 * @param title as written in news
 * @param office the word that stands in tables; null for a form of address
 * @param scope what makes its holder an official
 * @param country the one country that has the title; null when several have it
 */
public record Title(String title, String office, Scope scope, String country)
    implements Serializable {}
