package org.entente.lexicon;

import java.io.Serializable;
import java.util.List;

/**
 * The words that officials are named with.
 *
 * @param titles titles beyond those of posts
 * @param portfolios what ministers are ministers of
 * @param affiliations what stands before a title and tells whom it serves
 * @param notNames words that follow a person's name in the name of something else
 * @param givenNames given names that stand alone for an official
 */
public record TitleWords(
    List<Title> titles,
    List<String> portfolios,
    List<Affiliation> affiliations,
    List<String> notNames,
    List<String> givenNames)
    implements Serializable {}
