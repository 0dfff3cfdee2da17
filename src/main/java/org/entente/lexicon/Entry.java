package org.entente.lexicon;

/**
 * A value of a table and the row that gives it.
 *
 * @param value what the row says
 * @param row where it stands
 */
record Entry<T>(T value, TableFile.Row row) {}
