package org.miteinander.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.groups.group.GroupFixture.ANNA;
import static org.miteinander.groups.group.GroupFixture.FEDERATION;
import static org.miteinander.groups.group.GroupFixture.GROUP;
import static org.miteinander.groups.group.GroupFixture.NOON;
import static org.miteinander.groups.group.GroupFixture.aGroup;
import static org.miteinander.groups.topic.domain.TopicFixture.aTopic;
import static org.miteinander.groups.topic.domain.TopicFixture.opening;

import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.miteinander.groups.group.Group;
import org.miteinander.groups.group.Visibility;
import org.miteinander.groups.group.kafka.GroupEvents;
import org.miteinander.groups.membership.domain.JoinOutcome;
import org.miteinander.groups.membership.domain.Membership;
import org.miteinander.groups.membership.kafka.MembershipEvents;
import org.miteinander.groups.moderation.domain.Item;
import org.miteinander.groups.moderation.kafka.ItemEvents;
import org.miteinander.groups.topic.Contribution;
import org.miteinander.groups.topic.PostAddress;
import org.miteinander.groups.topic.Submission;
import org.miteinander.groups.topic.domain.Post;
import org.miteinander.groups.topic.kafka.PostEvents;

/** All facts of one group go one way, so that they arrive in the order in which they were sent. */
class EventKeyTest {
    static Stream<Document> facts() {
        Group group = aGroup(Visibility.OPEN);
        JoinOutcome joined = Membership.none(FEDERATION, GROUP, ANNA).join(Visibility.OPEN, false, NOON);
        Contribution contribution = opening(aTopic(FEDERATION), ANNA, NOON);
        Item item = new Item(new Submission(contribution, "Titel", null), 1, null);
        PostAddress address = new PostAddress(1, 0);
        return Stream.of(
                GroupEvents.created(group, NOON),
                GroupEvents.changed(group, NOON),
                MembershipEvents.of(((JoinOutcome.Admitted) joined).change(), NOON),
                PostEvents.posted(Post.of(contribution, 1), address, null, NOON),
                ItemEvents.pending(item, NOON),
                ItemEvents.approved(item, address, NOON),
                ItemEvents.rejected(item, NOON));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void the_key_of_a_fact_is_its_group(Document fact) {
        assertThat(fact.getString("key")).isEqualTo(GROUP.value());
        assertThat(fact.getString("data")).contains("\"group\":\"" + GROUP + "\"");
    }
}
