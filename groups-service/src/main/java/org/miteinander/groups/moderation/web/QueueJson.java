package org.miteinander.groups.moderation.web;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.access.Fields;
import org.miteinander.groups.moderation.domain.Decided;
import org.miteinander.groups.moderation.domain.Decision;
import org.miteinander.groups.moderation.domain.Item;
import org.miteinander.groups.topic.Contribution;
import org.miteinander.groups.topic.EditOf;
import org.miteinander.groups.topic.PostAddress;
import org.miteinander.groups.topic.TopicId;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.platform.MemberId;

/**
 * One waiting text in JSON; topic is null as long as there is no such topic. The title is the one that the topic has now,
 * or is to have. {@code edits} is the visible post whose text it is to replace.
 */
record QueueJson(
        String id,
        String group,
        String groupName,
        @Nullable String topic,
        @Nullable String title,
        String author,
        String html,
        @Nullable String edits,
        Instant submittedAt,
        long version) {
    private static final int REASON = 1_000;

    static QueueJson of(Item item, String groupName, Map<TopicId, String> titles) {
        Contribution contribution = item.submission().contribution();
        TopicKey key = item.key();
        EditOf edit = item.submission().edit();
        return new QueueJson(
                item.id().value(),
                key.group().value(),
                groupName,
                item.opens() ? null : key.topic().value(),
                item.opens() ? contribution.title() : titles.get(key.topic()),
                contribution.author().value(),
                contribution.text().html(),
                edit == null ? null : edit.post().value(),
                contribution.at(),
                item.version());
    }

    /** One item with what became of it; only its author gets the source, as long as it is kept. */
    record Full(
            String id,
            String group,
            String groupName,
            @Nullable String topic,
            @Nullable String title,
            String author,
            String html,
            @Nullable String source,
            @Nullable String edits,
            Instant submittedAt,
            long version,
            @Nullable Said decided) {
        static Full of(Item item, String groupName, Map<TopicId, String> titles, boolean author) {
            QueueJson line = QueueJson.of(item, groupName, titles);
            String source = item.submission().contribution().text().source();
            Decided decided = item.decided();
            return new Full(
                    line.id(),
                    line.group(),
                    line.groupName(),
                    line.topic(),
                    line.title(),
                    line.author(),
                    line.html(),
                    author && !source.isEmpty() ? source : null,
                    line.edits(),
                    line.submittedAt(),
                    line.version(),
                    decided == null ? null : Said.of(decided));
        }
    }

    /** A decision as others see it. */
    record Said(
            Decision decision,
            @Nullable String by,
            Instant at,
            @Nullable String reason) {
        static Said of(Decided decided) {
            return new Said(decided.decision(), member(decided.by()), decided.at(), decided.reason());
        }
    }

    /** A decision as the answer to whoever made it. */
    record Done(
            Decision decision,
            @Nullable String by,
            Instant at,
            @Nullable String reason,
            @Nullable String topic,
            @Nullable Integer page,
            @Nullable Integer seq) {
        static Done of(Item item, Decided decided) {
            PostAddress address = decided.address();
            return new Done(
                    decided.decision(),
                    member(decided.by()),
                    decided.at(),
                    decided.reason(),
                    address == null ? null : item.key().topic().value(),
                    address == null ? null : address.page(),
                    address == null ? null : address.seq());
        }
    }

    /** What a moderator decides; a rejection needs a reason. */
    record Wanted(@Nullable Decision decision, @Nullable String reason) {
        Checked checked() {
            Fields fields = new Fields();
            Decision wanted = fields.given("decision", decision, Decision.REJECT);
            String why = wanted == Decision.REJECT
                    ? fields.text("reason", reason, REASON)
                    : fields.optional("reason", reason, REASON);
            fields.check();
            return new Checked(wanted, why);
        }
    }

    /** The same, complete. */
    record Checked(Decision decision, @Nullable String reason) {}

    private static @Nullable String member(@Nullable MemberId member) {
        return member == null ? null : member.value();
    }
}
