package org.miteinander.directory.place;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds places by what people type. Answers come from memory; without an imported table they are rough. */
public interface Places {
    /** A postcode, its first two digits or more, the name of a place, or the name of a district. */
    Optional<Place> find(String text);

    /** Where an address lies: by its postcode, else by its city, else by the region of its postcode. */
    Optional<GeoPoint> ofAddress(@Nullable String postcode, @Nullable String city);

    /** Another text as soon as answers may have changed. */
    String version();
}
