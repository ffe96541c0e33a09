package org.miteinander.directory.imports.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.miteinander.directory.entry.Address;
import org.miteinander.directory.entry.Contact;
import org.miteinander.directory.entry.District;
import org.miteinander.directory.entry.Kind;
import org.miteinander.directory.entry.Listing;
import org.miteinander.directory.entry.OpeningHours;
import org.miteinander.directory.entry.Reach;
import org.miteinander.directory.entry.Scope;
import org.miteinander.directory.entry.Theme;
import org.miteinander.directory.place.GeoPoint;

/** What a row must say to become an entry, and how long each part may be. */
public final class EntryRules {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private EntryRules() {}

    public static Item check(int line, Fields fields) {
        Checks checks = new Checks(fields);
        Kind kind = kind(checks, fields);
        String name = checks.required("name", 200);
        Theme theme = new Theme(checks.texts("topics", 20, 100), checks.text("description", 4_000));
        Reach reach = reach(checks, kind);
        Contact contact = new Contact(
                checks.text("carrier", 200),
                checks.texts("phones", 10, 50),
                checks.email("email"),
                checks.web("web"),
                checks.links("links", 10));
        OpeningHours opening = opening(checks);
        LocalDate checked = checks.date("checked");
        String externalId = checks.text("id", 100);
        Item.Trace trace = trace(checks, externalId, reach.district(), name);
        if (checks.failed() || trace == null) {
            return new Item.Refused(line, checks.reasons(), trace);
        }
        return new Item.Accepted(line, trace, new Listing(kind, name, theme, reach, contact, opening, checked));
    }

    /** A row means an entry by its own id if it has one, else by district and name; null if these cannot be trusted. */
    private static Item.@Nullable Trace trace(
            Checks checks, @Nullable String externalId, @Nullable District district, String name) {
        boolean known = checks.has("id")
                ? checks.fine("id")
                : Stream.of("name", "district", "district_key").allMatch(checks::fine);
        return known ? new Item.Trace(externalId, district == null ? "" : district.key(), name) : null;
    }

    private static Kind kind(Checks checks, Fields fields) {
        if (fields.text("kind") == null) {
            checks.required("kind", 20);
        }
        Kind kind = checks.choice("kind", Kind::read, "GROUP, CONTACT_POINT or ASSOCIATION");
        return kind == null ? Kind.GROUP : kind;
    }

    private static Reach reach(Checks checks, Kind kind) {
        String district = checks.text("district", 100);
        String key = checks.text("district_key", 100);
        boolean online = Boolean.TRUE.equals(checks.choice("online", EntryRules::yesOrNo, "yes or no"));
        Scope scope = checks.choice("scope", Scope::read, "LOCAL, STATEWIDE or NATIONWIDE");
        if (scope == null) {
            scope = district == null && kind == Kind.ASSOCIATION ? Scope.NATIONWIDE : Scope.LOCAL;
        }
        if (district == null && scope == Scope.LOCAL && !online) {
            checks.required("district", 100);
        }
        return new Reach(
                district == null ? null : new District(key == null ? district : key, district),
                scope,
                online,
                checks.text("meeting", 300),
                address(checks));
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "ja", "1" -> Optional.of(Boolean.TRUE);
            case "no", "false", "nein", "0" -> Optional.of(Boolean.FALSE);
            default -> Optional.empty();
        };
    }

    /** Coordinates must lie in or near Germany, so that swapped ones are noticed. */
    private static Address address(Checks checks) {
        Double lat = checks.number("lat", 45, 57);
        Double lon = checks.number("lon", 4, 17);
        long given = Stream.of("lat", "lon").filter(checks::has).count();
        if (given == 1) {
            checks.fail("lat, lon", "only one of them", "both or none");
        }
        return new Address(
                checks.text("street", 200),
                checks.postcode("postcode"),
                checks.text("city", 100),
                lat == null || lon == null ? null : new GeoPoint(lat, lon));
    }

    private static @Nullable OpeningHours opening(Checks checks) {
        String text = checks.text("opening_text", 1_000);
        String comment = checks.text("opening_comment", 1_000);
        LocalDate updated = checks.date("opening_updated");
        List<List<String>> week =
                DAYS.stream().map(day -> checks.times("opening_" + day)).toList();
        boolean said = text != null || comment != null || week.stream().anyMatch(times -> !times.isEmpty());
        return said ? new OpeningHours(text, comment, updated, week) : null;
    }
}
