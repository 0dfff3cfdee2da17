package org.entente.article;

/**
 * A file as it was when listed, before anyone looked into it.
 *
 * @param path fully qualified: {@code file:/data/2021.jsonl.gz}
 * @param length in bytes, as stored
 * @param modified milliseconds since the epoch
 */
public record StoredFile(String path, long length, long modified) {}
