package org.miteinander.notifications.notice.mongo;

import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miteinander.notifications.notice.domain.Kind;
import org.miteinander.notifications.notice.domain.Notice;
import org.miteinander.notifications.notice.domain.NoticeId;
import org.miteinander.notifications.notice.domain.Place;

/** The stored form of a notice inside its inbox. */
final class NoticeDocument {
    private NoticeDocument() {}

    static Document of(Notice notice) {
        Place place = notice.place();
        Document stored = new Document("notice", notice.id().value())
                .append("kind", notice.kind().name())
                .append("at", Date.from(notice.at()))
                .append("read", notice.read());
        add(stored, "group", place.group());
        add(stored, "topic", place.topic());
        add(stored, "page", place.page());
        add(stored, "seq", place.seq());
        add(stored, "item", place.item());
        add(stored, "case", place.caseId());
        return stored;
    }

    private static void add(Document stored, String field, @Nullable Object value) {
        if (value != null) {
            stored.append(field, value);
        }
    }

    static Notice read(Document d) {
        Place place = new Place(
                d.getString("group"),
                d.getString("topic"),
                d.getInteger("page"),
                d.getInteger("seq"),
                d.getString("item"),
                d.getString("case"));
        return new Notice(
                new NoticeId(d.getString("notice")),
                Kind.valueOf(d.getString("kind")),
                place,
                d.getDate("at").toInstant(),
                d.getBoolean("read", false));
    }
}
