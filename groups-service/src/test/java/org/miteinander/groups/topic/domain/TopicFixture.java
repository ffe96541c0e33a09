package org.miteinander.groups.topic.domain;

import static org.miteinander.groups.group.GroupFixture.GROUP;

import java.time.Instant;
import java.util.UUID;
import org.miteinander.groups.topic.Contribution;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.Text;
import org.miteinander.groups.topic.TopicId;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Topics and posts for tests of rules. */
public final class TopicFixture {
    private TopicFixture() {}

    public static TopicKey aTopic(FederationId federation) {
        return new TopicKey(federation, GROUP, new TopicId(UUID.randomUUID().toString()));
    }

    /** The post that opens the topic. */
    public static Contribution opening(TopicKey key, MemberId author, Instant at) {
        return new Contribution(new PostId(key.topic().value()), key, "Titel", author, text("Anfang"), null, at);
    }

    public static Contribution reply(TopicKey key, MemberId author, Instant at) {
        return new Contribution(new PostId(UUID.randomUUID().toString()), key, null, author, text("Antwort"), null, at);
    }

    public static Text text(String source) {
        return new Text(source, "<p>" + source + "</p>", 1);
    }
}
