package org.miteinander.directory.place;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A postcode with one centre.
 *
 * @param localities the places that share it, companies left out
 */
public record Postcode(String code, GeoPoint centre, List<Locality> localities) {
    /** A company's office farther away than this from its postal region says nothing about the code. */
    private static final double REGION_KM = 150;

    public Postcode {
        localities = List.copyOf(localities);
    }

    /**
     * Takes the median of the places; of the companies only if there is nothing else.
     *
     * @param region the middle of the postal region, if known
     */
    public static Postcode of(String code, List<Locality> rows, @Nullable GeoPoint region) {
        List<Locality> places = rows.stream()
                .filter(row -> !row.isCompany())
                .distinct()
                .sorted(Comparator.comparing(Locality::name)
                        .thenComparingDouble(row -> row.point().lat())
                        .thenComparingDouble(row -> row.point().lon()))
                .toList();
        if (!places.isEmpty()) {
            return new Postcode(code, centre(places), places);
        }
        GeoPoint offices = centre(rows);
        if (region != null && region.kilometresTo(offices) > REGION_KM) {
            return new Postcode(code, region, List.of());
        }
        return new Postcode(code, offices, List.of());
    }

    private static GeoPoint centre(List<Locality> rows) {
        return GeoPoint.median(rows.stream().map(Locality::point).toList());
    }
}
