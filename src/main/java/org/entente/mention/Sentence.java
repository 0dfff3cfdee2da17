package org.entente.mention;

import java.io.Serializable;

/**
 * A sentence of an article.
 *
 * @param number 0 for the title, the body's from 1
 * @param span its characters, without white space around
 */
public record Sentence(int number, Span span) implements Serializable {}
