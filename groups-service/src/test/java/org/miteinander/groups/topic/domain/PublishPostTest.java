package org.miteinander.groups.topic.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.groups.group.GroupFixture.ANNA;
import static org.miteinander.groups.group.GroupFixture.FEDERATION;
import static org.miteinander.groups.group.GroupFixture.NOON;
import static org.miteinander.groups.topic.domain.TopicFixture.aTopic;
import static org.miteinander.groups.topic.domain.TopicFixture.opening;
import static org.miteinander.groups.topic.domain.TopicFixture.text;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.groups.topic.EditOf;
import org.miteinander.groups.topic.PostAddress;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.TopicKey;

class PublishPostTest {
    /** Lets another text come in between. */
    private static final class HurriedPosts extends InMemoryPosts {
        private Runnable meanwhile = () -> {};

        @Override
        public boolean edit(Post edited) {
            Runnable other = meanwhile;
            meanwhile = () -> {};
            other.run();
            return super.edit(edited);
        }
    }

    private final InMemoryTopics topics = new InMemoryTopics();
    private final HurriedPosts posts = new HurriedPosts();
    private final InMemoryPages pages = new InMemoryPages();
    private final PublishPost publishPost = new PublishPost(topics, posts, pages);
    private final TopicKey key = aTopic(FEDERATION);
    private final PostId id = new PostId(key.topic().value());

    @BeforeEach
    void aPost() {
        publishPost.publish(opening(key, ANNA, NOON));
    }

    private Post post() {
        return posts.find(FEDERATION, id).orElseThrow();
    }

    private Optional<PostAddress> change(String source) {
        return publishPost.change(FEDERATION, new EditOf(id, 1), text(source), NOON);
    }

    @Test
    void a_new_text_is_shown_and_said_to_be() {
        assertThat(change("neu")).contains(new PostAddress(1, 0));
        assertThat(pages.find(key, 1).orElseThrow().posts().getFirst().html())
                .isEqualTo(text("neu").html());
    }

    @Test
    void carrying_it_out_again_says_the_same_and_changes_nothing() {
        change("neu");
        assertThat(change("neu")).contains(new PostAddress(1, 0));
        assertThat(post().version()).isEqualTo(2);
        posts.edit(post().edited(text("noch neuer"), NOON));
        assertThat(change("neu")).contains(new PostAddress(1, 0));
        assertThat(post().text()).isEqualTo(text("noch neuer"));
    }

    @Test
    @DisplayName("G-03: a new text that another one overtook is not said to be shown")
    void a_new_text_that_lost_the_race_is_not_shown() {
        posts.meanwhile = () -> posts.edit(post().edited(text("anders"), NOON));
        assertThat(change("neu")).isEmpty();
        assertThat(post().text()).isEqualTo(text("anders"));
        assertThat(change("neu")).isEmpty();
    }

    @Test
    void nothing_is_shown_in_place_of_a_tombstone() {
        new BuryPost(topics, posts, pages).handle(post(), NOON);
        assertThat(publishPost.fits(FEDERATION, new EditOf(id, 1))).isFalse();
        assertThat(change("neu")).isEmpty();
    }
}
