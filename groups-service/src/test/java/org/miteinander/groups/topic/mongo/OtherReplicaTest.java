package org.miteinander.groups.topic.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.groups.group.GroupFixture.ANNA;
import static org.miteinander.groups.group.GroupFixture.BERND;
import static org.miteinander.groups.group.GroupFixture.aFederation;
import static org.miteinander.groups.topic.domain.TopicFixture.aTopic;
import static org.miteinander.groups.topic.domain.TopicFixture.reply;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.miteinander.groups.ServiceTest;
import org.miteinander.groups.topic.PostAddress;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.groups.topic.domain.Pages;
import org.miteinander.groups.topic.domain.Post;
import org.miteinander.groups.topic.domain.ShownPost;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.event.OutboxRelay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Two replicas write on in one topic, each with what it remembers of the last page. */
class OtherReplicaTest extends ServiceTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @Autowired
    private Pages pages;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private OutboxRelay relay;

    @Autowired
    private TopicProjection projection;

    @Test
    void posts_of_two_replicas_stand_in_their_order_and_none_is_lost() {
        Pages other = new MongoPages(mongo, relay, projection, Clock.systemUTC());
        TopicKey key = aTopic(aFederation());
        List<Post> all = IntStream.range(0, 45)
                .mapToObj(i -> appended(i % 3 == 0 ? other : pages, key, i % 3 == 0 ? BERND : ANNA, i))
                .toList();
        List<String> shown = IntStream.rangeClosed(1, 3)
                .boxed()
                .flatMap(page -> pages.find(key, page).orElseThrow().posts().stream())
                .map(ShownPost::id)
                .map(Object::toString)
                .toList();
        assertThat(shown)
                .containsExactlyElementsOf(
                        all.stream().map(post -> post.id().toString()).toList());
    }

    private static Post appended(Pages replica, TopicKey key, MemberId author, int index) {
        Post post = Post.of(reply(key, author, NOON), replica.lastPage(key, 1));
        assertThat(replica.append(post, null)).isEqualTo(PostAddress.at(1 + index / 20, index % 20));
        return post;
    }
}
