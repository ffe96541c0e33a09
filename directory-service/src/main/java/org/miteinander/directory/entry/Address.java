package org.miteinander.directory.entry;

import org.jspecify.annotations.Nullable;
import org.miteinander.directory.place.GeoPoint;

/** @param point given by the source; without one the postcode or city says where this is */
public record Address(
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable GeoPoint point) {
    public static final Address NONE = new Address(null, null, null, null);
}
