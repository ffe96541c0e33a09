package org.miteinander.platform.event;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Ids;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.json.JsonMapper;

/**
 * Unsent events are part of the document whose change they tell, so that both are one write. The relay sends them and
 * takes them out again without touching the document's version.
 */
public final class Outbox {
    static final String UNSENT = "unsent";
    static final String SINCE = "unsentSince";

    /** Readers of a document leave these out. */
    public static final List<String> FIELDS = List.of(UNSENT, SINCE);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Outbox() {}

    /**
     * One event, ready to be stored.
     *
     * @param type name and version, such as {@code group.posted.v1}
     * @param subject the aggregate; events of one subject arrive in order
     * @param data a wire record of ids and facts; never a text, a name or an address
     */
    public static Document event(
            String type, FederationId federation, String subject, long sequence, Instant at, Object data) {
        return event(type, federation, subject, subject, sequence, at, data);
    }

    /**
     * One event whose order counts beyond its subject.
     *
     * @param key inside the federation, events of one key arrive in the order in which they were sent; for instance the
     *     group for everything that happens in it
     */
    public static Document event(
            String type, FederationId federation, String subject, String key, long sequence, Instant at, Object data) {
        return new Document("id", Ids.next(at))
                .append("type", type)
                .append("federation", federation.slug())
                .append("subject", subject)
                .append("key", key)
                .append("sequence", sequence)
                .append("time", at.toString())
                .append("data", JSON.writeValueAsString(data));
    }

    public static void into(Document fresh, Instant at, List<Document> events) {
        if (!events.isEmpty()) {
            fresh.append(UNSENT, events).append(SINCE, Date.from(at));
        }
    }

    public static Update into(Update update, Instant at, List<Document> events) {
        if (!events.isEmpty()) {
            update.push(UNSENT).each(events.toArray());
            update.min(SINCE, Date.from(at)); // as old as the oldest of them, so that a sweep keeps their order
        }
        return update;
    }

    /** Keeps the outbox out of what a query reads. */
    public static void hide(Query query) {
        query.fields().exclude(UNSENT, SINCE);
    }
}
