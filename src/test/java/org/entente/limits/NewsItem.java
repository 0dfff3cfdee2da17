package org.entente.limits;

import java.time.Instant;

/** A generated article as its dump has it. */
record NewsItem(
    String id, String url, String source, String title, String text, Instant publishedAt) {}
