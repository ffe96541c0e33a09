package org.miteinander.portal.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the register found, as directory-service answers.
 *
 * @param page counted from 1
 * @param place where distances are measured from; null when no known place was given
 * @param placeKnown false when a place was given that nobody knows
 */
public record SearchJson(
        int total,
        int page,
        int pages,
        @Nullable Place place,
        boolean placeKnown,
        @Nullable List<Hit> items,
        @Nullable Facets facets,
        @Nullable WaysOn waysOn) {

    public record Place(String label, double lat, double lon) {}

    /**
     * One entry in the list.
     *
     * @param kind {@code GROUP}, {@code CONTACT_POINT} or {@code ASSOCIATION}
     * @param distanceKm null when it is not known how far away it is
     * @param nearestPoint the contact point that knows this group
     * @param meeting when and where it meets, in words
     */
    public record Hit(
            String id,
            String kind,
            String name,
            @Nullable List<String> topics,
            @Nullable String district,
            @Nullable String city,
            @Nullable String postcode,
            @Nullable Double distanceKm,
            @Nullable Point nearestPoint,
            @Nullable String meeting,
            boolean online) {

        /** What it is about, as far as its name does not say so already. */
        public List<String> furtherTopics() {
            return topics == null
                    ? List.of()
                    : topics.stream().filter(topic -> !topic.equals(name)).toList();
        }

        /** Postcode and town, or the district; empty if nothing is known. */
        public String where() {
            String town = joined(postcode, city);
            return town.isEmpty() ? joined(district, null) : town;
        }

        private static String joined(@Nullable String first, @Nullable String second) {
            String start = first == null ? "" : first.strip();
            String end = second == null ? "" : second.strip();
            return (start + " " + end).strip();
        }
    }

    public record Point(String id, String name) {}

    public record Facets(
            @Nullable List<Facet> kind, @Nullable List<Facet> district) {

        public List<Facet> kinds() {
            return kind == null ? List.of() : kind;
        }

        public List<Facet> districts() {
            return district == null ? List.of() : district;
        }
    }

    /** One value of a filter and how many entries it would leave. */
    public record Facet(String value, int count) {}

    /**
     * What may help somebody who found nothing near.
     *
     * @param contactPoint the nearest contact point
     * @param nationwide how many entries are open to people from everywhere
     * @param nationwideFits whether these fit the words; false if no entry at all does
     * @param suggestion a similar word that would find something
     */
    public record WaysOn(
            @Nullable NearPoint contactPoint,
            int nationwide,
            boolean nationwideFits,
            @Nullable String suggestion) {}

    public record NearPoint(
            String id, String name, @Nullable Double distanceKm) {}

    public List<Hit> hits() {
        return items == null ? List.of() : items;
    }

    public Facets filters() {
        return facets == null ? new Facets(null, null) : facets;
    }

    public WaysOn ways() {
        return waysOn == null ? new WaysOn(null, 0, true, null) : waysOn;
    }
}
