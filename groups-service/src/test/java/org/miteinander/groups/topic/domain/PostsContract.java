package org.miteinander.groups.topic.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.groups.group.GroupFixture.ANNA;
import static org.miteinander.groups.group.GroupFixture.BERND;
import static org.miteinander.groups.group.GroupFixture.NOON;
import static org.miteinander.groups.group.GroupFixture.aFederation;
import static org.miteinander.groups.topic.domain.TopicFixture.aTopic;
import static org.miteinander.groups.topic.domain.TopicFixture.opening;
import static org.miteinander.groups.topic.domain.TopicFixture.text;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.FederationId;

/** What every store of posts keeps. */
public interface PostsContract {
    /** So far ahead that no sweep of a running service comes in between. */
    Instant AHEAD = Instant.parse("2100-01-01T12:00:00Z");

    Instant LATER = AHEAD.plusSeconds(60);
    int MANY = 10_000;

    Posts posts();

    private Post written(FederationId here) {
        return posts().write(Post.of(opening(aTopic(here), ANNA, NOON), 1));
    }

    private Post now(Post post) {
        return posts().find(post.key().federation(), post.id()).orElseThrow();
    }

    @Test
    @DisplayName("G-09: a post is found in its federation only")
    default void a_post_is_found_in_its_federation_only() {
        Post post = written(aFederation());
        assertThat(now(post)).isEqualTo(post);
        assertThat(posts().find(aFederation(), post.id())).isEmpty();
    }

    @Test
    default void writing_again_finds_what_was_written_first() {
        Post post = written(aFederation());
        Post again = Post.of(opening(post.key(), BERND, LATER), 7);
        assertThat(posts().write(again)).isEqualTo(post);
        assertThat(now(post)).isEqualTo(post);
    }

    @Test
    default void an_edit_is_stored_on_the_version_before_it_only() {
        Post post = written(aFederation());
        Post one = post.edited(text("eins"), LATER);
        assertThat(posts().edit(one)).isTrue();
        assertThat(posts().edit(post.edited(text("zwei"), LATER))).isFalse();
        assertThat(now(post)).isEqualTo(one);
        Post never = Post.of(opening(aTopic(aFederation()), ANNA, NOON), 1);
        assertThat(posts().edit(never.edited(text("nie"), LATER))).isFalse();
    }

    @Test
    default void twenty_earlier_texts_are_kept() {
        Post post = written(aFederation());
        for (int i = 1; i <= 25; i++) {
            assertThat(posts().edit(now(post).edited(text("Fassung " + i), LATER.plusSeconds(i))))
                    .isTrue();
        }
        List<Post.Earlier> history = now(post).history();
        assertThat(history).hasSize(20);
        assertThat(history.getFirst().source()).isEqualTo("Fassung 5");
        assertThat(history.getLast().source()).isEqualTo("Fassung 24");
        assertThat(now(post).version()).isEqualTo(26);
    }

    @Test
    default void an_edit_is_left_behind_until_its_page_shows_it() {
        Post post = written(aFederation());
        Post edited = post.edited(text("neu"), AHEAD);
        posts().edit(edited);
        assertThat(posts().notShown(AHEAD, MANY)).doesNotContain(edited);
        assertThat(posts().notShown(LATER, MANY)).contains(edited);
        posts().shown(post);
        assertThat(posts().notShown(LATER, MANY)).contains(edited);
        posts().shown(edited);
        assertThat(posts().notShown(LATER, MANY)).doesNotContain(edited);
    }

    @Test
    @DisplayName("U-16: of a deleted post its place is left, and nothing else")
    default void emptying_leaves_nothing_to_read_and_has_to_be_followed_by_the_page() {
        FederationId here = aFederation();
        Post post = written(here);
        posts().edit(post.edited(text("neu"), AHEAD));
        posts().empty(post, AHEAD);

        Post empty = now(post);
        assertThat(empty.deleted()).isTrue();
        assertThat(empty.text().source() + empty.text().html()).isEmpty();
        assertThat(empty.history()).isEmpty();
        assertThat(empty.author()).isNull();
        assertThat(empty.version()).isEqualTo(3);
        assertThat(posts().ofAuthor(here, ANNA, MANY)).isEmpty();
        assertThat(posts().notShown(LATER, MANY)).doesNotContain(empty);
        assertThat(posts().notBuried(AHEAD, MANY)).doesNotContain(empty);
        assertThat(posts().notBuried(LATER, MANY)).contains(empty);
        posts().buried(empty);
        assertThat(posts().notBuried(LATER, MANY)).doesNotContain(empty);
    }

    @Test
    @DisplayName("U-16: an author is forgotten together with what only the author could see")
    default void an_author_is_forgotten() {
        FederationId here = aFederation();
        Post post = written(here);
        posts().edit(post.edited(text("neu"), AHEAD));
        posts().write(Post.of(opening(aTopic(here), BERND, NOON), 1));
        assertThat(posts().ofAuthor(here, ANNA, MANY)).containsExactly(now(post));
        assertThat(posts().ofAuthor(aFederation(), ANNA, MANY)).isEmpty();

        posts().forgetAuthor(now(post));
        assertThat(now(post).author()).isNull();
        assertThat(now(post).history()).isEmpty();
        assertThat(now(post).text()).isEqualTo(text("neu"));
        assertThat(now(post).version())
                .as("an edit under way must not bring it back")
                .isEqualTo(3);
        assertThat(posts().ofAuthor(here, ANNA, MANY)).isEmpty();
    }

    @Test
    default void a_removed_post_is_gone() {
        Post post = written(aFederation());
        posts().remove(post);
        assertThat(posts().find(post.key().federation(), post.id())).isEmpty();
    }
}
