package org.miteinander.directory.search.domain;

import org.jspecify.annotations.Nullable;
import org.miteinander.directory.place.GeoPoint;

/**
 * A search as the index understands it.
 *
 * @param words as typed; none means everything
 * @param near hits come in the order of their distance to it; without it, of how well they fit
 * @param page from 1
 */
public record Wanted(String words, @Nullable GeoPoint near, Filter filter, int page) {}
