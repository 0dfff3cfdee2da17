/** Makes dumps as large as wanted, so that {@code scripts/limits} can show what a run costs. */
package org.entente.limits;
