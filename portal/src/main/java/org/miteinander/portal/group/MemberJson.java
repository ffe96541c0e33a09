package org.miteinander.portal.group;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member of a group as groups-service answers. */
public record MemberJson(String member, Standing standing, Instant since) {

    public record Rows(List<MemberJson> items, @Nullable String next) {}

    /** Somebody who asked to be admitted. */
    public record Asking(String member, Instant askedAt) {}

    public record Requests(List<Asking> items, @Nullable String next) {}

    /** Identity's answer to a search for a pseudonym. */
    record Named(String member, String pseudonym) {}

    record NamedRows(List<Named> items) {}
}
