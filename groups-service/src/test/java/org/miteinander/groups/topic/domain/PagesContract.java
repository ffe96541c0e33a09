package org.miteinander.groups.topic.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.groups.group.GroupFixture.ANNA;
import static org.miteinander.groups.group.GroupFixture.BERND;
import static org.miteinander.groups.group.GroupFixture.NOON;
import static org.miteinander.groups.group.GroupFixture.aFederation;
import static org.miteinander.groups.topic.domain.TopicFixture.aTopic;
import static org.miteinander.groups.topic.domain.TopicFixture.opening;
import static org.miteinander.groups.topic.domain.TopicFixture.reply;
import static org.miteinander.groups.topic.domain.TopicFixture.text;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.topic.PostAddress;
import org.miteinander.groups.topic.TopicKey;

/** What every store of pages keeps. */
public interface PagesContract {
    Pages pages();

    private Post appended(TopicKey key) {
        Post post = Post.of(reply(key, ANNA, NOON), 1);
        pages().append(post, null);
        return post;
    }

    private List<ShownPost> page(TopicKey key, int number) {
        return pages().find(key, number).orElseThrow().posts();
    }

    @Test
    default void posts_stand_in_the_order_in_which_they_came_twenty_to_a_page() {
        TopicKey key = aTopic(aFederation());
        List<Post> all = IntStream.range(0, 25).mapToObj(i -> appended(key)).toList();
        assertThat(page(key, 1).stream().map(ShownPost::id))
                .containsExactlyElementsOf(all.stream().limit(20).map(Post::id).toList());
        assertThat(page(key, 2).stream().map(ShownPost::seq)).containsExactly(20, 21, 22, 23, 24);
        assertThat(pages().locate(all.get(21))).contains(new PostAddress(2, 21));
        assertThat(pages().find(key, 3)).isEmpty();
        assertThat(pages().find(key, 0)).isEmpty();
    }

    @Test
    default void a_page_that_was_changed_meanwhile_is_written_on() {
        TopicKey key = aTopic(aFederation());
        Post first = appended(key);
        pages().bury(first);
        assertThat(pages().locate(appended(key))).contains(new PostAddress(1, 1));
        pages().refresh(key);
        assertThat(pages().locate(appended(key))).contains(new PostAddress(1, 2));
        assertThat(page(key, 1)).hasSize(3);
    }

    @Test
    default void the_last_page_that_is_known_is_never_beyond_the_true_one() {
        TopicKey key = aTopic(aFederation());
        assertThat(pages().lastPage(key, 1)).isEqualTo(1);
        for (int i = 0; i < 45; i++) {
            Post post = Post.of(reply(key, ANNA, NOON), pages().lastPage(key, 1));
            assertThat(pages().append(post, null)).isEqualTo(PostAddress.at(1 + i / 20, i % 20));
            assertThat(pages().append(post, null)).isEqualTo(PostAddress.at(1 + i / 20, i % 20));
            assertThat(pages().lastPage(key, 1)).isBetween(1, 1 + i / 20);
        }
        assertThat(pages().find(key, 3).orElseThrow().posts()).hasSize(5);
    }

    @Test
    default void appending_again_shows_a_post_once() {
        TopicKey key = aTopic(aFederation());
        Post first = appended(key);
        IntStream.range(0, 22).forEach(i -> appended(key));
        assertThat(pages().append(first, null)).isEqualTo(new PostAddress(1, 0));
        assertThat(page(key, 2)).hasSize(3);
    }

    @Test
    @DisplayName("G-09: a page is found in its federation and its group only")
    default void a_page_is_found_in_one_place_only() {
        TopicKey key = aTopic(aFederation());
        Post post = appended(key);
        assertThat(pages().find(new TopicKey(key.federation(), new GroupId("g2"), key.topic()), 1))
                .isEmpty();
        assertThat(pages().find(new TopicKey(aFederation(), key.group(), key.topic()), 1))
                .isEmpty();
        assertThat(pages().locate(Post.of(reply(key, ANNA, NOON), 1))).isEmpty();
        assertThat(page(key, 1))
                .containsExactly(new ShownPost(post.id(), 0, ANNA, post.text().html(), NOON, null, 1, false));
    }

    @Test
    default void a_page_shows_the_newest_text() {
        TopicKey key = aTopic(aFederation());
        Post post = appended(key);
        Post second = post.edited(text("zwei"), NOON.plusSeconds(1));
        Post third = second.edited(text("drei"), NOON.plusSeconds(2));
        pages().show(third);
        pages().show(second);
        ShownPost shown = page(key, 1).getFirst();
        assertThat(shown.html()).isEqualTo(text("drei").html());
        assertThat(shown.editedAt()).isEqualTo(NOON.plusSeconds(2));
        assertThat(shown.version()).isEqualTo(3);
    }

    @Test
    default void a_tombstone_says_nothing_and_stays() {
        TopicKey key = aTopic(aFederation());
        Post post = appended(key);
        Post other = appended(key);
        pages().bury(post);
        pages().bury(post);
        pages().show(post.edited(text("doch"), NOON.plusSeconds(1)));
        pages().forgetAuthor(post);
        List<ShownPost> shown = page(key, 1);
        assertThat(shown.getFirst()).isEqualTo(new ShownPost(post.id(), 0, null, "", NOON, null, 1, true));
        assertThat(shown.getLast().id()).isEqualTo(other.id());
        assertThat(shown.getLast().author()).isEqualTo(ANNA);
        assertThat(pages().locate(post)).contains(new PostAddress(1, 0));
    }

    @Test
    @DisplayName("U-16: an author's name goes, the text stays")
    default void an_author_is_taken_off() {
        TopicKey key = aTopic(aFederation());
        Post post = appended(key);
        pages().append(Post.of(reply(key, BERND, NOON), 1), ANNA);
        pages().forgetAuthor(post);
        assertThat(page(key, 1).getFirst().author()).isNull();
        assertThat(page(key, 1).getFirst().html()).isEqualTo(post.text().html());
        assertThat(page(key, 1).getLast().author()).isEqualTo(BERND);
    }

    @Test
    default void what_was_never_shown_cannot_be_changed() {
        TopicKey key = aTopic(aFederation());
        Post never = Post.of(opening(key, ANNA, NOON), 1);
        pages().show(never.edited(text("neu"), NOON));
        pages().bury(never);
        pages().forgetAuthor(never);
        pages().refresh(key);
        assertThat(pages().find(key, 1)).isEmpty();
    }

    @Test
    default void looking_again_changes_nothing_for_readers() {
        TopicKey key = aTopic(aFederation());
        appended(key);
        List<ShownPost> before = page(key, 1);
        pages().refresh(key);
        assertThat(page(key, 1)).isEqualTo(before);
    }
}
