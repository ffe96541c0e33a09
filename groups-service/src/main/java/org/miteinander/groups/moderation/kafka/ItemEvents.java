package org.miteinander.groups.moderation.kafka;

import java.time.Instant;
import org.bson.Document;
import org.miteinander.groups.moderation.domain.Item;
import org.miteinander.groups.topic.PostAddress;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.platform.event.Outbox;

/** Facts about a waiting text; subject is the item, sequence its version, key the group. */
public final class ItemEvents {
    public static final String PENDING = "post.pending.v1";
    public static final String APPROVED = "post.approved.v1";
    public static final String REJECTED = "post.rejected.v1";

    /** Wire form of {@value #PENDING} and {@value #REJECTED}. Fields are added as nullable, never renamed or removed. */
    record ItemV1(String group, String item, String author) {}

    /** Wire form of {@value #APPROVED}. */
    record ApprovedV1(String group, String item, String author, String topic, int page, int seq) {}

    private ItemEvents() {}

    public static Document pending(Item item, Instant at) {
        return event(PENDING, item, at, itemV1(item));
    }

    public static Document rejected(Item item, Instant at) {
        return event(REJECTED, item, at, itemV1(item));
    }

    public static Document approved(Item item, PostAddress address, Instant at) {
        TopicKey key = item.key();
        ApprovedV1 data = new ApprovedV1(
                key.group().value(),
                item.id().value(),
                author(item),
                key.topic().value(),
                address.page(),
                address.seq());
        return event(APPROVED, item, at, data);
    }

    private static ItemV1 itemV1(Item item) {
        return new ItemV1(item.key().group().value(), item.id().value(), author(item));
    }

    private static String author(Item item) {
        return item.submission().contribution().author().value();
    }

    private static Document event(String type, Item item, Instant at, Object data) {
        TopicKey key = item.key();
        return Outbox.event(
                type, key.federation(), item.id().value(), key.group().value(), item.version(), at, data);
    }
}
