package org.miteinander.groups.topic.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.groups.group.GroupFixture.ANNA;
import static org.miteinander.groups.group.GroupFixture.BERND;
import static org.miteinander.groups.group.GroupFixture.GROUP;
import static org.miteinander.groups.group.GroupFixture.NOON;
import static org.miteinander.groups.group.GroupFixture.aFederation;
import static org.miteinander.groups.topic.domain.TopicFixture.aTopic;
import static org.miteinander.groups.topic.domain.TopicFixture.opening;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.Page;

/** What every store of topics keeps. */
public interface TopicsContract {
    /** So far ahead that no sweep of a running service comes in between. */
    Instant AHEAD = Instant.parse("2100-01-01T12:00:00Z");

    Instant LATER = AHEAD.plusSeconds(60);
    int MANY = 10_000;

    Topics topics();

    private Topic opened(FederationId here, MemberId author) {
        return topics().open(opening(aTopic(here), author, NOON), "Titel");
    }

    /** One with a page whose newest post came so many seconds after noon. */
    private Topic listed(FederationId here, int seconds) {
        Topic topic = opened(here, ANNA);
        return topics().summarise(topic.key(), 1, 0, 0, NOON.plusSeconds(seconds))
                .orElseThrow();
    }

    private Topic now(Topic topic) {
        return topics().find(topic.key()).orElseThrow();
    }

    @Test
    @DisplayName("G-09: a topic is found in its federation and its group only")
    default void a_topic_is_found_in_one_place_only() {
        Topic topic = opened(aFederation(), ANNA);
        TopicKey key = topic.key();
        assertThat(now(topic)).isEqualTo(topic);
        assertThat(topics().find(new TopicKey(key.federation(), new GroupId("g2"), key.topic())))
                .isEmpty();
        assertThat(topics().find(new TopicKey(aFederation(), GROUP, key.topic())))
                .isEmpty();
    }

    @Test
    default void opening_again_finds_what_was_opened_first() {
        Topic topic = opened(aFederation(), ANNA);
        assertThat(topics().open(opening(topic.key(), BERND, LATER), "Anders")).isEqualTo(topic);
    }

    @Test
    default void only_topics_with_a_page_are_listed() {
        FederationId here = aFederation();
        opened(here, ANNA);
        Topic listed = listed(here, 1);
        assertThat(topics().list(here, GROUP, null, 20).items()).containsExactly(listed);
        assertThat(topics().list(here, new GroupId("g2"), null, 20).items()).isEmpty();
        assertThat(topics().list(aFederation(), GROUP, null, 20).items()).isEmpty();
    }

    @Test
    default void pinned_topics_come_first_then_those_with_the_newest_post() {
        FederationId here = aFederation();
        Topic one = listed(here, 1);
        Topic three = listed(here, 3);
        Topic two = listed(here, 2);
        assertThat(topics().change(one.changed(null, false, true), LATER)).isTrue();

        Page<Topic> first = topics().list(here, GROUP, null, 2);
        assertThat(first.items()).containsExactly(now(one), three);
        Page<Topic> second = topics().list(here, GROUP, first.next(), 2);
        assertThat(second.items()).containsExactly(two);
        assertThat(second.next()).isNull();
    }

    @Test
    default void a_change_is_stored_on_the_version_before_it_only() {
        Topic topic = opened(aFederation(), ANNA);
        Topic locked = topic.changed("Neu", true, false);
        assertThat(topics().change(locked, LATER)).isTrue();
        assertThat(topics().change(topic.changed(null, false, true), LATER)).isFalse();
        assertThat(now(topic)).isEqualTo(locked);
        assertThat(locked.title()).isEqualTo("Neu");
        assertThat(locked.changed(null, false, false).title()).isEqualTo("Neu");
    }

    @Test
    default void a_change_is_left_behind_until_it_was_followed() {
        Topic topic = opened(aFederation(), ANNA);
        Topic changed = topic.changed("Neu", false, false);
        topics().change(changed, AHEAD);
        assertThat(topics().notFollowed(AHEAD, MANY)).doesNotContain(changed);
        assertThat(topics().notFollowed(LATER, MANY)).contains(changed);
        topics().followed(topic);
        assertThat(topics().notFollowed(LATER, MANY)).contains(changed);
        topics().followed(changed);
        assertThat(topics().notFollowed(LATER, MANY)).doesNotContain(changed);
    }

    @Test
    default void a_summary_only_moves_forward() {
        Topic topic = listed(aFederation(), 9);
        topics().summarise(topic.key(), 2, 22, 1, NOON.plusSeconds(30));
        topics().summarise(topic.key(), 1, 19, 2, NOON.plusSeconds(20));
        topics().summarise(topic.key(), 2, 21, 0, NOON.plusSeconds(10));
        assertThat(now(topic).summary()).isEqualTo(new Summary(22, 3, NOON.plusSeconds(30)));
        assertThat(now(topic).version()).isEqualTo(topic.version());
        assertThat(topics().summarise(aTopic(aFederation()), 1, 0, 0, NOON)).isEmpty();
    }

    @Test
    @DisplayName("U-16: an author is forgotten, the topic stays")
    default void an_author_is_forgotten() {
        FederationId here = aFederation();
        Topic annas = opened(here, ANNA);
        Topic bernds = opened(here, BERND);
        assertThat(topics().forgetAuthor(aFederation(), ANNA)).isZero();
        assertThat(topics().forgetAuthor(here, ANNA)).isEqualTo(1);
        assertThat(now(annas).author()).isNull();
        assertThat(now(annas).title()).isEqualTo("Titel");
        assertThat(now(bernds).author()).isEqualTo(BERND);
    }

    @Test
    @DisplayName("U-16: a withdrawn topic has neither title nor author, and is another version")
    default void a_topic_is_withdrawn() {
        FederationId here = aFederation();
        Topic topic = listed(here, 1);
        topics().withdraw(topic.key());
        Topic left = now(topic);
        assertThat(left.title()).isNull();
        assertThat(left.author()).isNull();
        assertThat(left.summary()).isEqualTo(topic.summary());
        assertThat(topics().change(topic.changed("Titel", true, false), LATER)).isFalse();
        assertThat(topics().forgetAuthor(here, ANNA)).isZero();
        assertThat(topics().list(here, GROUP, null, 20).items()).isEqualTo(List.of(left));
    }
}
