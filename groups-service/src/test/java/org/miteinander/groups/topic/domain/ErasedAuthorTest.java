package org.miteinander.groups.topic.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.groups.group.GroupFixture.ANNA;
import static org.miteinander.groups.group.GroupFixture.BERND;
import static org.miteinander.groups.group.GroupFixture.FEDERATION;
import static org.miteinander.groups.group.GroupFixture.NOON;
import static org.miteinander.groups.topic.domain.TopicFixture.aTopic;
import static org.miteinander.groups.topic.domain.TopicFixture.opening;
import static org.miteinander.groups.topic.domain.TopicFixture.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.groups.erasure.MemberTraces;
import org.miteinander.groups.erasure.domain.EraseMember;
import org.miteinander.groups.erasure.domain.Erasures;
import org.miteinander.groups.group.MovableClock;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** An erased person's posts, also one that was being written in the same moment. */
class ErasedAuthorTest {
    /** Tombstones in memory. */
    private static final class Tombstones implements Erasures {
        private final Map<Due, Instant> again = new LinkedHashMap<>();

        @Override
        public boolean contains(FederationId federation, MemberId member) {
            return again.containsKey(new Due(federation, member));
        }

        @Override
        public void bury(FederationId federation, MemberId member, Instant at) {
            again.putIfAbsent(new Due(federation, member), at);
        }

        @Override
        public void count(FederationId federation, MemberId member, String kind, long erased) {}

        @Override
        public void confirm(FederationId federation, MemberId member, Instant at) {}

        @Override
        public List<Due> due(Instant now, int limit) {
            return again.entrySet().stream()
                    .filter(due -> !due.getValue().isAfter(now))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        @Override
        public void again(Due due, Instant at) {
            again.put(due, at);
        }

        @Override
        public void rest(Due due) {
            again.remove(due);
        }
    }

    private final MovableClock clock = new MovableClock(NOON);
    private final InMemoryTopics topics = new InMemoryTopics();
    private final InMemoryPosts posts = new InMemoryPosts();
    private final InMemoryPages pages = new InMemoryPages();
    private final BuryPost buryPost = new BuryPost(topics, posts, pages);
    private final Tombstones tombstones = new Tombstones();
    private final List<MemberId> withoutReceipts = new ArrayList<>();
    private final TopicKey key = aTopic(FEDERATION);

    private EraseMember eraseMember(boolean keepTexts) {
        return new EraseMember(
                tombstones,
                List.of(new PostTraces(topics, posts, pages, buryPost, keepTexts)),
                (federation, member) -> withoutReceipts.add(member),
                clock);
    }

    private final EraseMember eraseMember = eraseMember(true);

    @BeforeEach
    void aTopicOfSomebodyElse() {
        new PublishPost(topics, posts, pages).publish(opening(key, BERND, NOON));
    }

    /** What a request did that has not come to the page yet. */
    private Post written() {
        return posts.write(Post.of(reply(key, ANNA, clock.instant()), 1));
    }

    private void lookAgain() {
        clock.move(MemberTraces.SECOND_LOOK);
        eraseMember.due().forEach(eraseMember::lookAgain);
    }

    private List<ShownPost> shown() {
        return pages.find(key, 1).orElseThrow().posts();
    }

    @Test
    @DisplayName("U-16: a post that got to its page after the first look loses its author with the second")
    void a_post_under_way_is_found_by_the_second_look() {
        Post post = written();
        eraseMember.handle(FEDERATION, ANNA);
        pages.append(post, null);
        assertThat(shown().getLast().author()).isEqualTo(ANNA);

        lookAgain();
        assertThat(shown().getLast().author()).isNull();
        assertThat(shown().getLast().html()).isNotEmpty();
        assertThat(shown().getFirst().author()).isEqualTo(BERND);
        assertThat(posts.ofAuthor(FEDERATION, ANNA, 9)).isEmpty();
        lookAgain();
        assertThat(tombstones.again).isEmpty();
    }

    @Test
    @DisplayName("U-16: a post that never got to a page goes")
    void an_orphan_is_removed() {
        Post post = written();
        eraseMember.handle(FEDERATION, ANNA);
        assertThat(posts.find(FEDERATION, post.id())).isPresent();
        lookAgain();
        assertThat(posts.find(FEDERATION, post.id())).isEmpty();
        assertThat(shown()).hasSize(1);
    }

    @Test
    void a_post_that_is_young_at_the_second_look_gets_a_third_one() {
        eraseMember.handle(FEDERATION, ANNA);
        clock.move(Duration.ofMinutes(4));
        Post post = written();
        clock.move(Duration.ofMinutes(2));
        eraseMember.due().forEach(eraseMember::lookAgain);
        assertThat(posts.find(FEDERATION, post.id())).isPresent();
        assertThat(tombstones.contains(FEDERATION, ANNA)).isTrue();
        lookAgain();
        assertThat(posts.find(FEDERATION, post.id())).isEmpty();
    }

    @Test
    @DisplayName("U-16: where a federation keeps no texts, they become tombstones, with the titles of their topics")
    void texts_become_tombstones_where_they_are_not_kept() {
        TopicKey annas = aTopic(FEDERATION);
        new PublishPost(topics, posts, pages).publish(opening(annas, ANNA, NOON));
        eraseMember(false).handle(FEDERATION, ANNA);
        ShownPost left = pages.find(annas, 1).orElseThrow().posts().getFirst();
        assertThat(left.deleted()).isTrue();
        assertThat(topics.find(annas).orElseThrow().title()).isNull();
        assertThat(shown().getFirst().deleted()).isFalse();
    }

    @Test
    void receipts_are_forgotten_with_every_look() {
        eraseMember.handle(FEDERATION, ANNA);
        lookAgain();
        assertThat(withoutReceipts).containsExactly(ANNA, ANNA);
    }
}
