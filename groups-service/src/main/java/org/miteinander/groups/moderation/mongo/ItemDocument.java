package org.miteinander.groups.moderation.mongo;

import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.group.Order;
import org.miteinander.groups.moderation.domain.Decided;
import org.miteinander.groups.moderation.domain.Decision;
import org.miteinander.groups.moderation.domain.Item;
import org.miteinander.groups.topic.Contribution;
import org.miteinander.groups.topic.EditOf;
import org.miteinander.groups.topic.PostAddress;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.Submission;
import org.miteinander.groups.topic.Text;
import org.miteinander.groups.topic.TopicId;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** The form in which an item is stored. */
final class ItemDocument {
    private ItemDocument() {}

    static String id(Item item) {
        return item.key().federation() + "|" + item.id();
    }

    static String mine(TopicKey key, MemberId author) {
        return key.federation() + "|" + key.topic() + "|" + author;
    }

    static String opens(FederationId federation, GroupId group, MemberId author) {
        return federation + "|" + group + "|" + author;
    }

    private static Document queue(Item item) {
        Contribution contribution = item.submission().contribution();
        TopicKey key = contribution.key();
        Document queue = new Document("of", key.federation() + "|" + key.group())
                .append("mine", mine(key, contribution.author()))
                .append("at", Order.of(contribution.at(), contribution.id().value()));
        if (item.opens()) {
            queue.append("opens", opens(key.federation(), key.group(), contribution.author()));
        }
        return queue;
    }

    static Document of(Item item) {
        Submission submission = item.submission();
        Contribution contribution = submission.contribution();
        TopicKey key = contribution.key();
        PostId inReplyTo = contribution.inReplyTo();
        EditOf edit = submission.edit();
        return new Document("_id", id(item))
                .append("federation", key.federation().slug())
                .append("group", key.group().value())
                .append("topic", key.topic().value())
                .append("id", contribution.id().value())
                .append("title", contribution.title())
                .append("topicTitle", submission.topicTitle())
                .append("author", contribution.author().value())
                .append("by", key.federation() + "|" + contribution.author())
                .append("source", contribution.text().source())
                .append("html", contribution.text().html())
                .append("renderer", contribution.text().renderer())
                .append("inReplyTo", inReplyTo == null ? null : inReplyTo.value())
                .append("edits", edit == null ? null : edit.post().value())
                .append("editsVersion", edit == null ? null : edit.version())
                .append("at", Date.from(contribution.at()))
                .append("version", item.version())
                .append("queue", queue(item));
    }

    static Item item(Document d) {
        TopicKey key = new TopicKey(
                new FederationId(d.getString("federation")),
                new GroupId(d.getString("group")),
                new TopicId(d.getString("topic")));
        String inReplyTo = d.getString("inReplyTo");
        String edits = d.getString("edits");
        Contribution contribution = new Contribution(
                new PostId(d.getString("id")),
                key,
                d.getString("title"),
                new MemberId(d.getString("author")),
                new Text(d.getString("source"), d.getString("html"), d.getInteger("renderer")),
                inReplyTo == null ? null : new PostId(inReplyTo),
                d.getDate("at").toInstant());
        EditOf edit = edits == null ? null : new EditOf(new PostId(edits), d.getLong("editsVersion"));
        return new Item(
                new Submission(contribution, d.getString("topicTitle"), edit), d.getLong("version"), decided(d));
    }

    private static @Nullable Decided decided(Document d) {
        String decision = d.getString("decision");
        if (decision == null) {
            return null;
        }
        String by = d.getString("decider");
        Integer page = d.getInteger("page");
        return new Decided(
                Decision.valueOf(decision),
                by == null ? null : new MemberId(by),
                d.getDate("decidedAt").toInstant(),
                d.getString("reason"),
                page == null ? null : new PostAddress(page, d.getInteger("seq")));
    }
}
