/** Finds countries and officials in one text; plain Java, half-open spans, no Spark. */
package org.entente.mention;
