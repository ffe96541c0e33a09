package org.miteinander.directory.place.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.directory.place.GeoPoint;
import org.miteinander.directory.place.Place;
import org.miteinander.directory.place.Places;

/** The places of the newest table this replica has loaded; a new table takes the place of the old one at once. */
public final class CurrentPlaces implements Places {
    /** The version of the places before any table is loaded. */
    public static final String SHIPPED = "shipped";

    private volatile Places places;

    public CurrentPlaces(ShippedPlaces shipped) {
        places = new Gazetteer(shipped, List.of(), SHIPPED);
    }

    public void use(Gazetteer newer) {
        places = newer;
    }

    @Override
    public Optional<Place> find(String text) {
        return places.find(text);
    }

    @Override
    public Optional<GeoPoint> ofAddress(@Nullable String postcode, @Nullable String city) {
        return places.ofAddress(postcode, city);
    }

    @Override
    public String version() {
        return places.version();
    }
}
