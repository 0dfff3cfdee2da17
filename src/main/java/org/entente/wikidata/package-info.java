/**
 * Entities of a Wikidata JSON dump, and the posts, officials and tenures that their statements
 * tell.
 */
package org.entente.wikidata;
