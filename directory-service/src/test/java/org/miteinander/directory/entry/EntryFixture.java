package org.miteinander.directory.entry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.directory.place.GeoPoint;

/** Entries for tests. */
public final class EntryFixture {
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private EntryFixture() {}

    public static Listing group(String name, String district) {
        return listing(Kind.GROUP, name, district, Scope.LOCAL, false, null);
    }

    public static Listing contactPoint(String name, String district, @Nullable GeoPoint point) {
        return listing(Kind.CONTACT_POINT, name, district, Scope.LOCAL, false, point);
    }

    public static Listing nationwide(String name) {
        return listing(Kind.ASSOCIATION, name, null, Scope.NATIONWIDE, false, null);
    }

    public static Listing online(String name) {
        return listing(Kind.GROUP, name, null, Scope.LOCAL, true, null);
    }

    private static Listing listing(
            Kind kind, String name, @Nullable String district, Scope scope, boolean online, @Nullable GeoPoint point) {
        return new Listing(
                kind,
                name,
                new Theme(List.of(name), null),
                new Reach(
                        district == null ? null : new District(district, district),
                        scope,
                        online,
                        null,
                        new Address(null, null, null, point)),
                new Contact(null, List.of(), null, null, List.of()),
                null,
                null);
    }

    public static Entry published(Listing listing) {
        String district = listing.districtName();
        EntryId id = EntryId.of("test", district == null ? "" : district, listing.kind() + listing.name(), 1);
        return new Entry(id, "test", listing, State.PUBLISHED, 1, NOON);
    }

    public static Entry withdrawn(Entry entry) {
        return new Entry(entry.id(), entry.source(), entry.listing(), State.WITHDRAWN, entry.version() + 1, NOON);
    }
}
