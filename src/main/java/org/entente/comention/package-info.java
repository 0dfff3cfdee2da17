/** From mentions to counts: pairs inside an article, counts by day and source, trends. */
package org.entente.comention;
