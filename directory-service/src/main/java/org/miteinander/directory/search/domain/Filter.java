package org.miteinander.directory.search.domain;

import org.jspecify.annotations.Nullable;
import org.miteinander.directory.entry.Kind;

/**
 * What hits are limited to; null means no limit.
 *
 * @param district the full name of a district, in any spelling
 * @param radiusKm how far from the place; without one nothing is cut off
 * @param anywhere only what meets online or is there for the whole country
 */
public record Filter(
        @Nullable Kind kind,
        @Nullable String district,
        @Nullable Double radiusKm,
        boolean anywhere) {}
