/** From mentions to counts: pairs inside an article, counts by day and source. */
package org.entente.comention;
