package org.miteinander.groups.topic.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.groups.group.GroupFixture.ANNA;
import static org.miteinander.groups.group.GroupFixture.BERND;
import static org.miteinander.groups.group.GroupFixture.FEDERATION;
import static org.miteinander.groups.group.GroupFixture.NOON;
import static org.miteinander.groups.group.GroupFixture.aGroup;
import static org.miteinander.groups.group.GroupFixture.aMember;
import static org.miteinander.groups.topic.domain.TopicFixture.aTopic;
import static org.miteinander.groups.topic.domain.TopicFixture.opening;
import static org.miteinander.groups.topic.domain.TopicFixture.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.group.MovableClock;
import org.miteinander.groups.group.Standing;
import org.miteinander.groups.group.Visibility;
import org.miteinander.groups.moderation.domain.Decided;
import org.miteinander.groups.moderation.domain.Decision;
import org.miteinander.groups.moderation.domain.InMemoryItems;
import org.miteinander.groups.moderation.domain.Item;
import org.miteinander.groups.moderation.domain.PendingPosts;
import org.miteinander.groups.topic.ApprovalQueue;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.Submission;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.groups.topic.Waiting;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

class EditPostTest {
    private static final EditPost.Outcome WAITS_ALREADY = new EditPost.Outcome.Refused(EditPost.Reason.EDIT_WAITING);

    private enum Moment {
        BEFORE_THE_ID_IS_TAKEN,
        BEFORE_LOOKING_WHAT_WAITS,
        BEFORE_SUBMITTING,
        NEVER
    }

    /** Lets something else happen once, in one moment of an edit. */
    private static final class HurriedQueue implements ApprovalQueue {
        private final ApprovalQueue real;
        private Moment moment = Moment.NEVER;
        private Runnable meanwhile = () -> {};

        HurriedQueue(ApprovalQueue real) {
            this.real = real;
        }

        private void pass(Moment here) {
            if (moment == here) {
                moment = Moment.NEVER;
                meanwhile.run();
            }
        }

        @Override
        public boolean submit(Submission submission) {
            pass(Moment.BEFORE_SUBMITTING);
            return real.submit(submission);
        }

        @Override
        public boolean holds(FederationId federation, PostId id) {
            pass(Moment.BEFORE_THE_ID_IS_TAKEN);
            return real.holds(federation, id);
        }

        @Override
        public List<Waiting> waiting(TopicKey key, MemberId author) {
            return real.waiting(key, author);
        }

        @Override
        public List<Waiting> openings(FederationId federation, GroupId group, MemberId author) {
            return real.openings(federation, group, author);
        }

        @Override
        public boolean editWaits(TopicKey key, MemberId author, PostId post) {
            pass(Moment.BEFORE_LOOKING_WHAT_WAITS);
            return real.editWaits(key, author, post);
        }

        @Override
        public void withdraw(TopicKey key, MemberId author, PostId post) {
            real.withdraw(key, author, post);
        }
    }

    private final InMemoryTopics topics = new InMemoryTopics();
    private final InMemoryPosts posts = new InMemoryPosts();
    private final InMemoryPages pages = new InMemoryPages();
    private final InMemoryItems items = new InMemoryItems();
    private final HurriedQueue queue = new HurriedQueue(new PendingPosts(items));
    private final EditPost editPost =
            new EditPost(topics, posts, pages, queue, Duration.ofMinutes(15), new MovableClock(NOON));

    private final TopicKey key = aTopic(FEDERATION);
    private final PostId id = new PostId(key.topic().value());
    private final GroupPolicy author = new GroupPolicy(aMember(ANNA), aGroup(Visibility.MODERATED), Standing.MEMBER);

    @BeforeEach
    void aPostInAModeratedGroup() {
        new PublishPost(topics, posts, pages).publish(opening(key, ANNA, NOON));
    }

    private EditPost.Outcome edit(String source) {
        return editPost.handle(author, id, 1, text(source));
    }

    @ParameterizedTest
    @EnumSource(value = Moment.class, names = "NEVER", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("G-03: of two new texts that are sent in the same moment one waits, and the other is refused")
    void one_new_text_waits_at_a_time(Moment moment) {
        List<EditPost.Outcome> outcomes = new ArrayList<>();
        queue.moment = moment;
        queue.meanwhile = () -> outcomes.add(edit("eins"));
        outcomes.add(edit("zwei"));
        assertThat(outcomes).hasSize(2).containsOnlyOnce(WAITS_ALREADY);
        assertThat(outcomes).hasAtLeastOneElementOfType(EditPost.Outcome.Pending.class);
        assertThat(items.ofAuthor(key, ANNA)).hasSize(1);
    }

    @Test
    void a_new_text_may_be_sent_again_once_the_first_one_was_rejected() {
        assertThat(edit("eins")).isInstanceOf(EditPost.Outcome.Pending.class);
        assertThat(edit("zwei")).isEqualTo(WAITS_ALREADY);
        Item waiting = items.ofAuthor(key, ANNA).getFirst();
        items.decide(waiting.with(new Decided(Decision.REJECT, BERND, NOON, "weil", null)));

        assertThat(edit("drei")).isInstanceOf(EditPost.Outcome.Pending.class);
        assertThat(items.ofAuthor(key, ANNA))
                .singleElement()
                .satisfies(item -> assertThat(
                                item.submission().contribution().text().source())
                        .isEqualTo("drei"));
    }

    @Test
    void the_post_stays_as_it_is_while_a_new_text_waits() {
        edit("eins");
        assertThat(posts.find(FEDERATION, id).orElseThrow().text()).isEqualTo(text("Anfang"));
    }
}
