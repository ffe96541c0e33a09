package org.miteinander.directory.search.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.directory.entry.Entry;
import org.miteinander.directory.place.Place;

/**
 * What a search found, read from the register a moment ago.
 *
 * @param place as it was understood, null if none was asked for or it is unknown
 * @param placeKnown false only if a place was asked for that nobody knows
 * @param nearest the contact point nearest to the place, a way on from an empty result (N-09)
 */
public record Answer(
        Found found,
        long total,
        @Nullable Place place,
        boolean placeKnown,
        List<Result> results,
        @Nullable Nearest nearest) {

    public int pages() {
        return Found.pages(total);
    }

    /**
     * @param distanceKm to the nearest of the places where the entry is; null without a place
     * @param contactPoint that leads to this entry, null for contact points
     */
    public record Result(
            Entry entry,
            @Nullable Double distanceKm,
            @Nullable ContactPoint contactPoint) {}

    public record Nearest(
            ContactPoint contactPoint, @Nullable Double distanceKm) {}
}
