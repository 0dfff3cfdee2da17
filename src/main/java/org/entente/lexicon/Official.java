package org.entente.lexicon;

import java.io.Serializable;
import java.util.List;

/**
 * A person who holds or held public office.
 *
 * @param id stable lower-case slug
 * @param name usual English news name
 * @param aliases other full spellings
 * @param familyNames what news uses alone on later mention, with spellings
 * @param wikidataId null when not certain
 */
public record Official(
    String id, String name, List<String> aliases, List<String> familyNames, String wikidataId)
    implements Serializable {}
