/**
 * Countries, posts, officials and tenures as plain versioned data, by alias and by date; no Spark.
 */
package org.entente.lexicon;
