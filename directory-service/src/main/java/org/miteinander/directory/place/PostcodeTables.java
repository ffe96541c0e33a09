package org.miteinander.directory.place;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The imported table of postcodes; there is one at a time. */
public interface PostcodeTables {
    /** The table in use, by code; empty if none was imported. */
    Map<String, Postcode> current();

    /** The middle of a postal region by the first two digits of its codes. */
    Optional<GeoPoint> region(String twoDigits);

    /** Stores a whole new table and then switches to it; readers see the old one or the new one, never a mixture. */
    void replace(Collection<Postcode> codes);
}
