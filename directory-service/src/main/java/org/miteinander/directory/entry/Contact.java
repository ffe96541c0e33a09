package org.miteinander.directory.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param carrier the organisation behind a contact point */
public record Contact(
        @Nullable String carrier,
        List<String> phones,
        @Nullable String email,
        @Nullable String web,
        List<Link> links) {
    public Contact {
        phones = List.copyOf(phones);
        links = List.copyOf(links);
    }
}
