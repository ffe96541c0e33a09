package org.miteinander.portal.moderation;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The queue as groups-service answers. */
public record QueueJson(List<Item> items, @Nullable String next) {

    /**
     * A post that waits.
     *
     * @param topic null when it opens a new topic
     * @param html sanitised by groups-service
     * @param source what the reader wrote; null in a list, once it is approved, and for everybody else
     * @param edits the visible post whose text it is to replace
     * @param decided null while nobody has decided
     */
    public record Item(
            String id,
            String group,
            String groupName,
            @Nullable String topic,
            @Nullable String title,
            @Nullable String author,
            String html,
            @Nullable String source,
            @Nullable String edits,
            Instant submittedAt,
            @Nullable Decision decided) {}

    /** What somebody decided; the place of the post when it was approved. */
    public record Decision(
            String decision,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String reason,
            @Nullable String topic,
            @Nullable Integer page,
            @Nullable Long seq) {

        public boolean approved() {
            return decision.equals("APPROVE");
        }

        /** Reads the decision inside a problem; null if there is none. */
        static @Nullable Decision in(JsonNode problem) {
            JsonNode decided = problem.path("decided");
            if (!decided.isObject()) {
                return null;
            }
            String by = decided.path("by").asString("");
            return new Decision(
                    decided.path("decision").asString(""),
                    by.isEmpty() ? null : by,
                    instant(decided.path("at").asString("")),
                    decided.path("reason").asString(""),
                    null,
                    null,
                    null);
        }

        private static @Nullable Instant instant(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeException _) {
                return null;
            }
        }
    }
}
