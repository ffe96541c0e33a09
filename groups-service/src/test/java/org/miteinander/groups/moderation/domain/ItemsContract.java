package org.miteinander.groups.moderation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.groups.group.GroupFixture.ANNA;
import static org.miteinander.groups.group.GroupFixture.BERND;
import static org.miteinander.groups.group.GroupFixture.GROUP;
import static org.miteinander.groups.group.GroupFixture.aFederation;
import static org.miteinander.groups.topic.domain.TopicFixture.aTopic;
import static org.miteinander.groups.topic.domain.TopicFixture.opening;
import static org.miteinander.groups.topic.domain.TopicFixture.reply;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.topic.Contribution;
import org.miteinander.groups.topic.EditOf;
import org.miteinander.groups.topic.PostAddress;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.Submission;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.Page;

/** What every store of waiting texts keeps. */
public interface ItemsContract {
    /** So far ahead that no sweep of a running service comes in between. */
    Instant AHEAD = Instant.parse("2100-01-01T12:00:00Z");

    Instant LATER = AHEAD.plusSeconds(60);
    int MANY = 10_000;

    Items items();

    private Item added(Contribution contribution) {
        assertThat(items().add(new Submission(contribution, "Titel", null))).isTrue();
        return items().find(contribution.key().federation(), contribution.id()).orElseThrow();
    }

    private Item now(Item item) {
        return items().find(item.key().federation(), item.id()).orElseThrow();
    }

    private static Item decided(Item item, Decision decision, MemberId by) {
        return item.with(new Decided(decision, by, AHEAD, "weil", null));
    }

    @Test
    @DisplayName("G-09: a waiting text is found in its federation only")
    default void an_item_is_found_in_its_federation_only() {
        Contribution contribution = opening(aTopic(aFederation()), ANNA, AHEAD);
        Item item = added(contribution);
        assertThat(item).isEqualTo(new Item(new Submission(contribution, "Titel", null), 1, null));
        assertThat(items().find(aFederation(), item.id())).isEmpty();
    }

    @Test
    default void a_new_text_knows_its_post_and_may_belong_to_a_topic_without_a_title() {
        Contribution contribution = reply(aTopic(aFederation()), ANNA, AHEAD);
        Submission submission = new Submission(contribution, null, new EditOf(new PostId("p1"), 3));
        assertThat(items().add(submission)).isTrue();
        assertThat(items().find(contribution.key().federation(), contribution.id()))
                .contains(new Item(submission, 1, null));
    }

    @Test
    default void adding_again_changes_nothing_and_says_so() {
        TopicKey key = aTopic(aFederation());
        Item item = added(opening(key, ANNA, AHEAD));
        assertThat(items().add(new Submission(opening(key, BERND, LATER), "Anders", null)))
                .isFalse();
        assertThat(now(item)).isEqualTo(item);
    }

    @Test
    @DisplayName("G-09: a queue holds what waits in its groups, oldest first, and goes on by cursor")
    default void a_queue_holds_what_waits_in_its_groups() {
        FederationId here = aFederation();
        Item two = added(opening(aTopic(here), ANNA, AHEAD.plusSeconds(2)));
        Item one = added(opening(aTopic(here), BERND, AHEAD.plusSeconds(1)));
        Item three = added(opening(aTopic(here), ANNA, AHEAD.plusSeconds(3)));
        added(opening(aTopic(aFederation()), ANNA, AHEAD));

        Page<Item> first = items().queue(here, List.of(GROUP), null, 2);
        assertThat(first.items()).containsExactly(one, two);
        Page<Item> second = items().queue(here, List.of(GROUP), first.next(), 2);
        assertThat(second.items()).containsExactly(three);
        assertThat(second.next()).isNull();
        assertThat(items().queue(here, List.of(new GroupId("g2")), null, 2).items())
                .isEmpty();
        assertThat(items().queue(here, List.of(), null, 2).items()).isEmpty();
    }

    @Test
    default void authors_find_their_own_undecided_texts_of_a_topic() {
        TopicKey key = aTopic(aFederation());
        Item later = added(reply(key, ANNA, LATER));
        Item earlier = added(reply(key, ANNA, AHEAD));
        Item rejected = added(reply(key, ANNA, AHEAD));
        items().decide(decided(rejected, Decision.REJECT, BERND));
        added(reply(key, BERND, AHEAD));
        added(opening(aTopic(key.federation()), ANNA, AHEAD));
        assertThat(items().ofAuthor(key, ANNA)).containsExactly(earlier, later);
    }

    @Test
    @DisplayName("G-03: authors find the topics that they want to open in a group")
    default void authors_find_the_topics_they_want_to_open() {
        FederationId here = aFederation();
        Item later = added(opening(aTopic(here), ANNA, LATER));
        Item earlier = added(opening(aTopic(here), ANNA, AHEAD));
        Item decided = added(opening(aTopic(here), ANNA, AHEAD));
        items().decide(decided(decided, Decision.APPROVE, BERND));
        added(opening(aTopic(here), BERND, AHEAD));
        added(reply(aTopic(here), ANNA, AHEAD));
        added(opening(aTopic(aFederation()), ANNA, AHEAD));
        assertThat(items().openings(here, GROUP, ANNA)).containsExactly(earlier, later);
        assertThat(items().openings(here, new GroupId("g2"), ANNA)).isEmpty();
    }

    @Test
    default void new_texts_for_a_post_are_found_however_many_other_texts_wait() {
        TopicKey key = aTopic(aFederation());
        for (int i = 0; i < 20; i++) {
            added(reply(key, ANNA, AHEAD));
        }
        PostId post = new PostId("p1");
        Contribution text = reply(key, ANNA, LATER);
        items().add(new Submission(text, null, new EditOf(post, 3)));
        assertThat(items().edits(key, ANNA, post)).extracting(Item::id).containsExactly(text.id());
        assertThat(items().edits(key, BERND, post)).isEmpty();
        assertThat(items().edits(key, ANNA, new PostId("p2"))).isEmpty();
    }

    @Test
    @DisplayName("U-13: of two decisions the first one counts")
    default void the_first_decision_counts() {
        Item item = added(opening(aTopic(aFederation()), ANNA, AHEAD));
        Item rejected = decided(item, Decision.REJECT, BERND);
        assertThat(items().decide(rejected)).isTrue();
        assertThat(items().decide(decided(item, Decision.APPROVE, ANNA))).isFalse();
        assertThat(now(item)).isEqualTo(rejected);
        assertThat(items().queue(item.key().federation(), List.of(GROUP), null, 9)
                        .items())
                .isEmpty();
        assertThat(items().unfinished(LATER, MANY)).noneMatch(i -> i.id().equals(item.id()));
    }

    @Test
    default void an_approval_is_unfinished_until_the_text_is_visible_and_no_copy_stays() {
        Item item = added(opening(aTopic(aFederation()), ANNA, AHEAD));
        Item approved = decided(item, Decision.APPROVE, BERND);
        items().decide(approved);
        assertThat(items().unfinished(AHEAD, MANY)).doesNotContain(approved);
        assertThat(items().unfinished(LATER, MANY)).contains(approved);

        PostAddress address = new PostAddress(1, 0);
        items().finish(approved.with(approved.decided().shownAt(address)));
        assertThat(items().unfinished(LATER, MANY)).noneMatch(i -> i.id().equals(item.id()));
        assertThat(now(item).decided().address()).isEqualTo(address);
        var text = now(item).submission().contribution().text();
        assertThat(text.source() + text.html()).isEmpty();
        assertThat(now(item).submission().topicTitle()).isNull();
        assertThat(now(item).submission().contribution().title()).isNull();
    }

    @Test
    default void decided_items_are_removed_when_they_are_old() {
        FederationId here = aFederation();
        Item waiting = added(opening(aTopic(here), ANNA, AHEAD));
        Item decided = added(opening(aTopic(here), ANNA, AHEAD));
        items().decide(decided(decided, Decision.REJECT, BERND));
        items().removeDecided(AHEAD, MANY);
        assertThat(items().find(here, decided.id())).isPresent();
        items().removeDecided(LATER, MANY);
        assertThat(items().find(here, decided.id())).isEmpty();
        assertThat(items().find(here, waiting.id())).isPresent();
    }

    @Test
    @DisplayName("U-16: what an erased person had in the queue is found and goes")
    default void everything_of_an_author_is_found() {
        FederationId here = aFederation();
        Item waiting = added(opening(aTopic(here), ANNA, AHEAD));
        Item decided = added(opening(aTopic(here), ANNA, AHEAD));
        items().decide(decided(decided, Decision.REJECT, BERND));
        Item other = added(opening(aTopic(here), BERND, AHEAD));
        assertThat(items().byAuthor(here, ANNA, MANY))
                .extracting(Item::id)
                .containsExactlyInAnyOrder(waiting.id(), decided.id());
        assertThat(items().byAuthor(aFederation(), ANNA, MANY)).isEmpty();

        items().byAuthor(here, ANNA, MANY).forEach(items()::remove);
        assertThat(items().byAuthor(here, ANNA, MANY)).isEmpty();
        assertThat(now(other)).isEqualTo(other);
    }

    @Test
    @DisplayName("U-16: an erased moderator's decision stays, without the name")
    default void a_moderator_is_forgotten() {
        FederationId here = aFederation();
        Item item = added(opening(aTopic(here), ANNA, AHEAD));
        items().decide(decided(item, Decision.REJECT, BERND));
        items().forgetModerator(aFederation(), BERND);
        assertThat(now(item).decided().by()).isEqualTo(BERND);
        items().forgetModerator(here, BERND);
        assertThat(now(item).decided().by()).isNull();
        assertThat(now(item).decided().reason()).isEqualTo("weil");
    }
}
