package org.miteinander.directory.search.lucene;

/**
 * A word of a search.
 *
 * @param term as the index has it
 * @param plain in small letters, without umlauts, but not cut to its stem
 * @param from where it begins in the text, {@code to} where it ends
 */
record Word(String term, String plain, int from, int to) {}
