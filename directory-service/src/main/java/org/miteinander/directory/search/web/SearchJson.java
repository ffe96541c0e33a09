package org.miteinander.directory.search.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.directory.entry.Kind;
import org.miteinander.directory.entry.Listing;
import org.miteinander.directory.entry.Reach;
import org.miteinander.directory.place.Place;
import org.miteinander.directory.search.domain.Answer;
import org.miteinander.directory.search.domain.Found;

/** What a search found, as the API shows it. */
record SearchJson(
        long total,
        int page,
        int pages,
        @Nullable PlaceJson place,
        boolean placeKnown,
        List<ItemJson> items,
        FacetsJson facets,
        WaysOnJson waysOn) {

    record PlaceJson(String label, double lat, double lon) {
        static @Nullable PlaceJson of(@Nullable Place place) {
            return place == null
                    ? null
                    : new PlaceJson(
                            place.label(), place.point().lat(), place.point().lon());
        }
    }

    record ItemJson(
            String id,
            Kind kind,
            String name,
            List<String> topics,
            @Nullable String district,
            @Nullable String city,
            @Nullable String postcode,
            @Nullable Double distanceKm,
            @Nullable PointJson nearestPoint,
            @Nullable String meeting,
            boolean online) {
        static ItemJson of(Answer.Result result) {
            Listing listing = result.entry().listing();
            Reach reach = listing.reach();
            return new ItemJson(
                    result.entry().id().value(),
                    listing.kind(),
                    listing.name(),
                    listing.theme().topics(),
                    listing.districtName(),
                    reach.address().city(),
                    reach.address().postcode(),
                    rounded(result.distanceKm()),
                    result.contactPoint() == null
                            ? null
                            : new PointJson(
                                    result.contactPoint().id().value(),
                                    result.contactPoint().name()),
                    reach.meeting(),
                    reach.online());
        }
    }

    record PointJson(String id, String name) {}

    record FacetsJson(List<Found.Count> kind, List<Found.Count> district) {}

    record WaysOnJson(
            @Nullable NearestJson contactPoint,
            long nationwide,
            boolean nationwideFits,
            @Nullable String suggestion) {}

    record NearestJson(String id, String name, @Nullable Double distanceKm) {
        static @Nullable NearestJson of(Answer.@Nullable Nearest nearest) {
            return nearest == null
                    ? null
                    : new NearestJson(
                            nearest.contactPoint().id().value(),
                            nearest.contactPoint().name(),
                            rounded(nearest.distanceKm()));
        }
    }

    static SearchJson of(Answer answer) {
        Found found = answer.found();
        return new SearchJson(
                answer.total(),
                found.page(),
                answer.pages(),
                PlaceJson.of(answer.place()),
                answer.placeKnown(),
                answer.results().stream().map(ItemJson::of).toList(),
                new FacetsJson(found.kinds(), found.districts()),
                new WaysOnJson(
                        NearestJson.of(answer.nearest()),
                        found.anywhere().count(),
                        found.anywhere().fits(),
                        found.suggestion()));
    }

    /** Postcodes are not more exact than a tenth of a kilometre. */
    private static @Nullable Double rounded(@Nullable Double kilometres) {
        return kilometres == null ? null : Math.round(kilometres * 10) / 10.0;
    }
}
