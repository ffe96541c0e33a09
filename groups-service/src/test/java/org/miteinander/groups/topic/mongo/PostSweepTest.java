package org.miteinander.groups.topic.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.miteinander.groups.group.GroupFixture.ANNA;
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
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.group.MovableClock;
import org.miteinander.groups.group.Standing;
import org.miteinander.groups.group.Visibility;
import org.miteinander.groups.moderation.domain.InMemoryItems;
import org.miteinander.groups.moderation.domain.PendingPosts;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.groups.topic.domain.BuryPost;
import org.miteinander.groups.topic.domain.ChangeTopic;
import org.miteinander.groups.topic.domain.DeletePost;
import org.miteinander.groups.topic.domain.InMemoryPages;
import org.miteinander.groups.topic.domain.InMemoryPosts;
import org.miteinander.groups.topic.domain.InMemoryTopics;
import org.miteinander.groups.topic.domain.Post;
import org.miteinander.groups.topic.domain.PublishPost;
import org.miteinander.groups.topic.domain.ShownPost;
import org.miteinander.groups.topic.domain.Topic;

/** What a crash cuts off is carried out by the sweep. */
class PostSweepTest {
    private enum Killed {
        BEFORE_THE_PAGE,
        AFTER_THE_PAGE,
        NOT
    }

    /** The pages of a process that is killed while it changes one. */
    private static final class FallingPages extends InMemoryPages {
        private final List<TopicKey> refreshed = new ArrayList<>();
        private Killed killed = Killed.NOT;

        @Override
        public void bury(Post post) {
            fallIf(Killed.BEFORE_THE_PAGE);
            super.bury(post);
            fallIf(Killed.AFTER_THE_PAGE);
        }

        @Override
        public void refresh(TopicKey key) {
            fallIf(Killed.BEFORE_THE_PAGE);
            refreshed.add(key);
            fallIf(Killed.AFTER_THE_PAGE);
        }

        private void fallIf(Killed moment) {
            if (killed == moment) {
                throw new IllegalStateException("killed");
            }
        }
    }

    private final MovableClock clock = new MovableClock(NOON);
    private final InMemoryTopics topics = new InMemoryTopics();
    private final InMemoryPosts posts = new InMemoryPosts();
    private final FallingPages pages = new FallingPages();
    private final BuryPost buryPost = new BuryPost(topics, posts, pages);
    private final ChangeTopic changeTopic = new ChangeTopic(topics, pages, clock);
    private final DeletePost deletePost =
            new DeletePost(posts, pages, new PendingPosts(new InMemoryItems()), buryPost, clock);
    private final PostSweep sweep = new PostSweep(topics, posts, pages, buryPost, changeTopic, clock);

    private final TopicKey key = aTopic(FEDERATION);
    private final PostId id = new PostId(key.topic().value());
    private final GroupPolicy author = new GroupPolicy(aMember(ANNA), aGroup(Visibility.OPEN), Standing.MEMBER);

    @BeforeEach
    void aTopicWithItsFirstPost() {
        new PublishPost(topics, posts, pages).publish(opening(key, ANNA, NOON));
    }

    private Post post() {
        return posts.find(FEDERATION, id).orElseThrow();
    }

    private ShownPost shown() {
        return pages.find(key, 1).orElseThrow().posts().getFirst();
    }

    private Topic topic() {
        return topics.find(key).orElseThrow();
    }

    private void restartAndSweep() {
        pages.killed = Killed.NOT;
        clock.move(Duration.ofSeconds(11));
        sweep.run();
    }

    @ParameterizedTest
    @EnumSource(
            value = Killed.class,
            names = {"BEFORE_THE_PAGE", "AFTER_THE_PAGE"})
    @DisplayName("U-16: a deletion that is cut off leaves no text behind, and is carried out later")
    void a_deletion_that_was_cut_off_is_carried_out(Killed moment) {
        pages.killed = moment;
        assertThatThrownBy(() -> deletePost.handle(author, id)).hasMessage("killed");
        assertThat(post().deleted()).isTrue();
        assertThat(post().text().source() + post().text().html()).isEmpty();
        assertThat(deletePost.handle(author, id)).isEqualTo(DeletePost.Outcome.NO_SUCH_POST);

        restartAndSweep();
        assertThat(shown().deleted()).isTrue();
        assertThat(shown().html()).isEmpty();
        assertThat(shown().author()).isNull();
        assertThat(topic().title()).isNull();
        assertThat(topic().author()).isNull();
        assertThat(posts.notBuried(clock.instant().plusSeconds(1), 9)).isEmpty();
    }

    @Test
    void what_is_still_under_way_is_left_alone() {
        pages.killed = Killed.BEFORE_THE_PAGE;
        assertThatThrownBy(() -> deletePost.handle(author, id)).hasMessage("killed");
        pages.killed = Killed.NOT;
        clock.move(Duration.ofSeconds(5));
        sweep.run();
        assertThat(shown().deleted()).isFalse();
        assertThat(posts.notBuried(clock.instant(), 9)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Killed.class,
            names = {"BEFORE_THE_PAGE", "AFTER_THE_PAGE"})
    void a_new_title_that_was_cut_off_gets_to_the_search(Killed moment) {
        pages.killed = moment;
        ChangeTopic.Wish wish = new ChangeTopic.Wish("Neuer Titel", false, false);
        assertThatThrownBy(() -> changeTopic.handle(key, topic().version(), wish))
                .hasMessage("killed");
        assertThat(topic().title()).isEqualTo("Neuer Titel");
        pages.refreshed.clear();

        restartAndSweep();
        assertThat(pages.refreshed).containsExactly(key);
        assertThat(topics.notFollowed(clock.instant().plusSeconds(1), 9)).isEmpty();
    }

    @Test
    void an_edit_that_was_cut_off_gets_to_its_page() {
        posts.edit(post().edited(text("zweite Fassung"), clock.instant()));
        restartAndSweep();
        assertThat(shown().html()).isEqualTo(text("zweite Fassung").html());
        assertThat(posts.notShown(clock.instant().plusSeconds(1), 9)).isEmpty();
    }
}
