package org.miteinander.portal.register;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Option;
import org.miteinander.portal.page.Page;

/** What the templates of the register show. */
public final class RegisterViews {

    private RegisterViews() {}

    /**
     * A search and what it found.
     *
     * @param found null while directory-service is away
     */
    public record Search(
            SearchQuery query, Form form, @Nullable SearchJson found) {

        /** Whether a place was given that nobody knows, so that the search went without it. */
        public boolean placeUnknown() {
            return found != null && !query.place().isEmpty() && !found.placeKnown();
        }

        /** The search among what is open to everybody; without the words when nothing at all fits them. */
        public SearchQuery everywhere() {
            boolean fits = found == null || found.ways().nationwideFits();
            return query.everywhere(fits ? query.words() : "");
        }

        /** The kinds to choose from, each with how many entries it would leave. */
        public List<Option> kinds(Page page) {
            var options = new ArrayList<Option>();
            options.add(new Option("", page.t("register.kind.all")));
            for (String kind : SearchQuery.KINDS) {
                options.add(new Option(kind, counted(page, page.t("register.kinds." + kind), count(kind))));
            }
            return options;
        }

        /** The districts to choose from, each with how many entries it would leave. */
        public List<Option> districts(Page page) {
            var options = new ArrayList<Option>();
            options.add(new Option("", page.t("register.district.all")));
            boolean chosen = query.district().isEmpty();
            if (found != null) {
                for (SearchJson.Facet facet : found.filters().districts()) {
                    options.add(new Option(facet.value(), counted(page, facet.value(), facet.count())));
                    chosen |= facet.value().equals(query.district());
                }
            }
            if (!chosen) {
                options.add(new Option(query.district(), counted(page, query.district(), 0)));
            }
            return options;
        }

        private int count(String kind) {
            if (found != null) {
                for (SearchJson.Facet facet : found.filters().kinds()) {
                    if (facet.value().equals(kind)) {
                        return facet.count();
                    }
                }
            }
            return 0;
        }

        private static String counted(Page page, String label, int count) {
            return page.t("register.facet", label, count);
        }
    }

    /**
     * One entry.
     *
     * @param own how the entry itself is reached; null when only a contact point knows
     * @param points the contact points that know it
     * @param checked the day somebody last confirmed it, in words; empty if it is not known
     * @param updated the day it was last changed, in words; empty if it is not known
     */
    public record Entry(EntryJson entry, @Nullable Point own, List<Point> points, String checked, String updated) {

        /** Whether nobody is known to turn to. */
        public boolean unreachable() {
            return own == null && points.isEmpty();
        }
    }

    /**
     * A contact point with its week.
     *
     * @param updated the day its hours were last checked, in words; empty if it is not known
     */
    public record Point(EntryJson.Point point, List<OpeningHours.Day> week, String updated) {}
}
