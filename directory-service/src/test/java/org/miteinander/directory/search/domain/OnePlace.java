package org.miteinander.directory.search.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.directory.place.GeoPoint;
import org.miteinander.directory.place.Place;
import org.miteinander.directory.place.Places;

/** Knows one postcode and no address. */
public final class OnePlace implements Places {
    public static final GeoPoint AUE = new GeoPoint(51, 12);

    @Override
    public Optional<Place> find(String text) {
        return text.equals("00201") ? Optional.of(new Place("00201 Aue", AUE)) : Optional.empty();
    }

    @Override
    public Optional<GeoPoint> ofAddress(@Nullable String postcode, @Nullable String city) {
        return Optional.empty();
    }

    @Override
    public String version() {
        return "1";
    }
}
