package org.entente.wikidata;

import java.time.LocalDate;
import java.util.List;

/**
 * What matters of an entity of the dump.
 *
 * @param id {@code Q30461}
 * @param revision the higher, the newer
 * @param name English name, or another in Latin letters; null when it has none
 * @param aliases other spellings
 * @param human whether it is a person
 * @param died day after which a person holds nothing, null when not known
 * @param familyNames ids of a person's family names
 * @param classes ids of what it is an instance or a subclass of
 * @param jurisdictions ids of what a position has authority over
 * @param countries ids of the countries it belongs to
 * @param code its ISO 3166-1 alpha-3 code, null when it has none
 * @param statements who held what, by P39 of a person or by P1308 of a position
 */
record Entity(
    String id,
    long revision,
    String name,
    List<String> aliases,
    boolean human,
    LocalDate died,
    List<String> familyNames,
    List<String> classes,
    List<String> jurisdictions,
    List<String> countries,
    String code,
    List<Statement> statements) {}
