package org.miteinander.directory.search.domain;

import org.jspecify.annotations.Nullable;
import org.miteinander.directory.entry.EntryId;
import org.miteinander.directory.place.GeoPoint;

/** What the search has to know of a contact point while it looks for other entries. */
public record ContactPoint(
        EntryId id,
        String name,
        @Nullable String district,
        @Nullable GeoPoint point) {}
