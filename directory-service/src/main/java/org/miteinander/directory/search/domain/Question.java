package org.miteinander.directory.search.domain;

/**
 * A search as somebody typed it.
 *
 * @param words what to look for, may be blank
 * @param place where, may be blank
 */
public record Question(String words, String place, Filter filter, int page) {}
