/** Measures what Entente costs on real text; run by {@code scripts/benchmark}, not by the tests. */
package org.entente.benchmark;
