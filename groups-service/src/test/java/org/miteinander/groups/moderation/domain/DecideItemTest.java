package org.miteinander.groups.moderation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.groups.group.GroupFixture.ANNA;
import static org.miteinander.groups.group.GroupFixture.BERND;
import static org.miteinander.groups.group.GroupFixture.FEDERATION;
import static org.miteinander.groups.group.GroupFixture.GROUP;
import static org.miteinander.groups.group.GroupFixture.NOON;
import static org.miteinander.groups.moderation.domain.Decision.APPROVE;
import static org.miteinander.groups.moderation.domain.Decision.REJECT;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.topic.Contribution;
import org.miteinander.groups.topic.EditOf;
import org.miteinander.groups.topic.PostAddress;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.Publishing;
import org.miteinander.groups.topic.Submission;
import org.miteinander.groups.topic.Text;
import org.miteinander.groups.topic.TopicId;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

class DecideItemTest {
    private static final MemberId CLARA = new MemberId("clara");
    private static final PostId ITEM = new PostId("p1");

    private final HurriedItems items = new HurriedItems();
    private final FakePublishing publishing = new FakePublishing();
    private final DecideItem decideItem = new DecideItem(items, publishing, Clock.fixed(NOON, ZoneOffset.UTC));

    private static Submission submission(EditOf edit) {
        TopicKey key = new TopicKey(FEDERATION, GROUP, new TopicId("t1"));
        Contribution contribution = new Contribution(
                ITEM, key, null, ANNA, new Text("Hallo", "<p>Hallo</p>", 1), null, NOON.minusSeconds(90));
        return new Submission(contribution, "Thema", edit);
    }

    private DecideItem.Outcome decide(MemberId moderator, Decision decision) {
        return decideItem.handle(FEDERATION, GROUP, ITEM, decision, "weil", moderator);
    }

    @Test
    void an_approved_text_appears_and_counts_from_its_approval() {
        items.add(submission(null));
        assertThat(decide(BERND, APPROVE)).isInstanceOfSatisfying(DecideItem.Outcome.Done.class, done -> {
            assertThat(done.decided().address()).isEqualTo(new PostAddress(1, 3));
            assertThat(done.decided().by()).isEqualTo(BERND);
        });
        assertThat(publishing.published)
                .singleElement()
                .satisfies(c -> assertThat(c.at()).isEqualTo(NOON));
        assertThat(items.unfinished(NOON.plusSeconds(1), 9)).isEmpty();
    }

    @Test
    void a_rejected_text_never_appears() {
        items.add(submission(null));
        assertThat(decide(BERND, REJECT)).isInstanceOf(DecideItem.Outcome.Done.class);
        assertThat(publishing.published).isEmpty();
    }

    @Test
    @DisplayName("U-13: the second moderator learns what the first one decided")
    void the_first_decision_counts() {
        items.add(submission(null));
        decide(BERND, REJECT);
        assertThat(decide(CLARA, APPROVE)).isInstanceOfSatisfying(DecideItem.Outcome.AlreadyDecided.class, already -> {
            assertThat(already.decided().by()).isEqualTo(BERND);
            assertThat(already.decided().decision()).isEqualTo(REJECT);
        });
        assertThat(publishing.published).isEmpty();
    }

    @Test
    @DisplayName("U-13: also if both decide in the same moment")
    void one_of_two_wins() {
        items.add(submission(null));
        items.meanwhile = () -> decide(CLARA, REJECT);
        assertThat(decide(BERND, APPROVE)).isInstanceOfSatisfying(DecideItem.Outcome.AlreadyDecided.class, already -> {
            assertThat(already.decided().by()).isEqualTo(CLARA);
        });
        assertThat(publishing.published).isEmpty();
    }

    @Test
    void saying_the_same_again_gets_the_same_answer() {
        items.add(submission(null));
        decide(BERND, APPROVE);
        assertThat(decide(BERND, APPROVE)).isInstanceOf(DecideItem.Outcome.Done.class);
        assertThat(publishing.published).hasSize(1);
    }

    @Test
    void an_approval_that_was_cut_off_is_carried_out_later() {
        items.add(submission(null));
        publishing.away = true;
        try {
            decide(BERND, APPROVE);
        } catch (IllegalStateException cutOff) {
            assertThat(cutOff).hasMessage("away");
        }
        Item left = items.unfinished(NOON.plusSeconds(1), 9).getFirst();
        publishing.away = false;
        decideItem.carryOut(left, left.decided());
        assertThat(publishing.published).hasSize(1);
        assertThat(items.unfinished(NOON.plusSeconds(1), 9)).isEmpty();
    }

    @Test
    @DisplayName("G-09: a moderator of another group finds nothing")
    void an_item_is_found_in_its_group_only() {
        items.add(submission(null));
        assertThat(decideItem.handle(FEDERATION, new GroupId("g2"), ITEM, APPROVE, null, BERND))
                .isEqualTo(new DecideItem.Outcome.NoSuchItem());
        assertThat(decideItem.handle(new FederationId("other"), GROUP, ITEM, APPROVE, null, BERND))
                .isEqualTo(new DecideItem.Outcome.NoSuchItem());
    }

    @Test
    void a_new_text_for_a_post_that_changed_meanwhile_cannot_be_approved_but_rejected() {
        items.add(submission(new EditOf(new PostId("p0"), 1)));
        publishing.fits = false;
        assertThat(decide(BERND, APPROVE)).isEqualTo(new DecideItem.Outcome.Outdated());
        assertThat(decide(BERND, REJECT)).isInstanceOf(DecideItem.Outcome.Done.class);
        assertThat(publishing.changed).isEmpty();
    }

    @Test
    void an_approved_new_text_replaces_the_old_one() {
        EditOf edit = new EditOf(new PostId("p0"), 1);
        items.add(submission(edit));
        assertThat(decide(BERND, APPROVE)).isInstanceOf(DecideItem.Outcome.Done.class);
        assertThat(publishing.changed).containsExactly(edit);
        assertThat(publishing.published).isEmpty();
    }

    @Test
    @DisplayName("G-03: what is not shown is not reported as approved")
    void an_approval_that_another_text_overtook_is_told_as_such() {
        items.add(submission(new EditOf(new PostId("p0"), 1)));
        publishing.overtaken = true;
        assertThat(decide(BERND, APPROVE)).isEqualTo(new DecideItem.Outcome.Outdated());
        assertThat(items.unfinished(NOON.plusSeconds(1), 9)).isEmpty();
        assertThat(items.find(FEDERATION, ITEM).orElseThrow().decided().address())
                .isNull();
    }

    private static final class FakePublishing implements Publishing {
        private final List<Contribution> published = new ArrayList<>();
        private final List<EditOf> changed = new ArrayList<>();
        private boolean away;
        private boolean fits = true;
        private boolean overtaken;

        @Override
        public PostAddress publish(Contribution contribution) {
            if (away) {
                throw new IllegalStateException("away");
            }
            published.add(contribution);
            return new PostAddress(1, 3);
        }

        @Override
        public boolean fits(FederationId federation, EditOf edit) {
            return fits;
        }

        @Override
        public Optional<PostAddress> change(FederationId federation, EditOf edit, Text text, Instant at) {
            changed.add(edit);
            return overtaken ? Optional.empty() : Optional.of(new PostAddress(1, 0));
        }
    }

    /** Lets somebody else decide between the look at an item and the decision. */
    private static final class HurriedItems extends InMemoryItems {
        private Runnable meanwhile = () -> {};

        @Override
        public boolean decide(Item decided) {
            Runnable other = meanwhile;
            meanwhile = () -> {};
            other.run();
            return super.decide(decided);
        }
    }
}
