package org.miteinander.directory.entry.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.directory.entry.Address;
import org.miteinander.directory.entry.Contact;
import org.miteinander.directory.entry.Entry;
import org.miteinander.directory.entry.Kind;
import org.miteinander.directory.entry.Link;
import org.miteinander.directory.entry.Listing;
import org.miteinander.directory.entry.OpeningHours;
import org.miteinander.directory.entry.Scope;

/** One entry as the API shows it; the contact points are those of its district. */
record EntryJson(
        String id,
        Kind kind,
        String name,
        List<String> topics,
        @Nullable String description,
        @Nullable String district,
        Scope scope,
        boolean online,
        @Nullable String meeting,
        String source,
        @Nullable LocalDate checkedAt,
        @Nullable String carrier,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        List<String> phones,
        @Nullable String email,
        @Nullable String web,
        @Nullable OpeningJson opening,
        List<Link> links,
        List<ContactPointJson> contactPoints,
        Instant updatedAt) {

    /** A contact point inside another entry. */
    record ContactPointJson(
            String id,
            String name,
            @Nullable String carrier,
            @Nullable String street,
            @Nullable String postcode,
            @Nullable String city,
            List<String> phones,
            @Nullable String email,
            @Nullable String web,
            @Nullable OpeningJson opening) {
        static ContactPointJson of(Entry entry) {
            Listing listing = entry.listing();
            Address address = listing.reach().address();
            Contact contact = listing.contact();
            return new ContactPointJson(
                    entry.id().value(),
                    listing.name(),
                    contact.carrier(),
                    address.street(),
                    address.postcode(),
                    address.city(),
                    contact.phones(),
                    contact.email(),
                    contact.web(),
                    OpeningJson.of(listing.opening()));
        }
    }

    record OpeningJson(
            @Nullable String text,
            @Nullable String comment,
            @Nullable LocalDate updatedAt,
            WeekJson week) {
        static @Nullable OpeningJson of(@Nullable OpeningHours opening) {
            return opening == null
                    ? null
                    : new OpeningJson(
                            opening.text(), opening.comment(), opening.updatedAt(), WeekJson.of(opening.week()));
        }
    }

    record WeekJson(
            List<String> mon,
            List<String> tue,
            List<String> wed,
            List<String> thu,
            List<String> fri,
            List<String> sat,
            List<String> sun) {
        static WeekJson of(List<List<String>> days) {
            return new WeekJson(
                    days.get(0), days.get(1), days.get(2), days.get(3), days.get(4), days.get(5), days.get(6));
        }
    }

    static EntryJson of(Entry entry, List<Entry> contactPoints) {
        Listing listing = entry.listing();
        Address address = listing.reach().address();
        Contact contact = listing.contact();
        return new EntryJson(
                entry.id().value(),
                listing.kind(),
                listing.name(),
                listing.theme().topics(),
                listing.theme().description(),
                listing.districtName(),
                listing.reach().scope(),
                listing.reach().online(),
                listing.reach().meeting(),
                entry.source(),
                listing.checkedAt(),
                contact.carrier(),
                address.street(),
                address.postcode(),
                address.city(),
                contact.phones(),
                contact.email(),
                contact.web(),
                OpeningJson.of(listing.opening()),
                contact.links(),
                contactPoints.stream().map(ContactPointJson::of).toList(),
                entry.updatedAt());
    }
}
