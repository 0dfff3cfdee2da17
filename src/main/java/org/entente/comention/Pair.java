package org.entente.comention;

import java.io.Serializable;

/**
 * Two entities mentioned in one article.
 *
 * @param entityA the smaller id
 * @param entityB the greater id
 * @param pairType the types of both, in this order: {@code COUNTRY_OFFICIAL}
 * @param isAffiliation whether one is an official and the other the country that official serves
 * @param nearSentences sentences that mention both
 */
public record Pair(
    String entityA, String entityB, String pairType, boolean isAffiliation, int nearSentences)
    implements Serializable {}
