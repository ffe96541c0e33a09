package org.miteinander.portal.group;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group as groups-service answers.
 *
 * @param memberCount null for somebody who may not know it
 * @param hosts null for somebody who may not know them
 * @param entry its entry in the register of self-help
 * @param reason why the reader was refused, removed or banned; null for everybody else
 */
public record GroupJson(
        String id,
        String name,
        @Nullable String purpose,
        Visibility visibility,
        long version,
        @Nullable Integer memberCount,
        @Nullable List<String> hosts,
        @Nullable String entry,
        Standing standing,
        @Nullable String reason,
        May may) {

    /** What the reader may do here. */
    public record May(boolean read, boolean post, boolean join, boolean moderate, boolean administer) {}

    /** One group in a list. */
    public record Row(
            String id,
            String name,
            @Nullable String purpose,
            Visibility visibility,
            @Nullable Integer memberCount,
            Standing standing,
            @Nullable Instant lastPostAt) {}

    public record Rows(List<Row> items, @Nullable String next) {}

    /** What the reader was told on being refused, removed or banned; empty if nothing. */
    public String told() {
        return reason == null ? "" : reason;
    }

    public List<String> hostIds() {
        return hosts == null ? List.of() : hosts;
    }
}
