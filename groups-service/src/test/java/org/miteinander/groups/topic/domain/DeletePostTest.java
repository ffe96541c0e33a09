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
import static org.miteinander.groups.topic.domain.TopicFixture.reply;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.group.MovableClock;
import org.miteinander.groups.group.Standing;
import org.miteinander.groups.group.Visibility;
import org.miteinander.groups.moderation.domain.InMemoryItems;
import org.miteinander.groups.moderation.domain.Item;
import org.miteinander.groups.moderation.domain.PendingPosts;
import org.miteinander.groups.topic.Contribution;
import org.miteinander.groups.topic.EditOf;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.Submission;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.platform.MemberId;

class DeletePostTest {
    private final InMemoryTopics topics = new InMemoryTopics();
    private final InMemoryPosts posts = new InMemoryPosts();
    private final InMemoryPages pages = new InMemoryPages();
    private final InMemoryItems items = new InMemoryItems();
    private final PublishPost publishPost = new PublishPost(topics, posts, pages);
    private final DeletePost deletePost = new DeletePost(
            posts, pages, new PendingPosts(items), new BuryPost(topics, posts, pages), new MovableClock(NOON));

    private final TopicKey key = aTopic(FEDERATION);
    private final Contribution opening = opening(key, ANNA, NOON);
    private final Contribution reply = reply(key, ANNA, NOON);

    @BeforeEach
    void aTopicWithAReply() {
        publishPost.publish(opening);
        publishPost.publish(reply);
    }

    private DeletePost.Outcome delete(MemberId who, Standing standing, PostId post) {
        return deletePost.handle(new GroupPolicy(aMember(who), aGroup(Visibility.MODERATED), standing), post);
    }

    private Item newTextFor(PostId post, MemberId author) {
        PostId id = new PostId(UUID.randomUUID().toString());
        Contribution text = new Contribution(id, key, null, author, TopicFixture.text("neu"), null, NOON);
        items.add(new Submission(text, "Titel", new EditOf(post, 1)));
        return items.find(FEDERATION, id).orElseThrow();
    }

    @Test
    @DisplayName("U-16: whoever deletes the post that opened a topic is not named there any more")
    void the_opening_post_takes_title_and_author_along() {
        assertThat(delete(ANNA, Standing.MEMBER, opening.id())).isEqualTo(DeletePost.Outcome.DELETED);
        assertThat(topics.find(key).orElseThrow().title()).isNull();
        assertThat(topics.find(key).orElseThrow().author()).isNull();
        assertThat(pages.find(key, 1).orElseThrow().posts().getLast().deleted()).isFalse();
    }

    @Test
    void another_post_leaves_title_and_author_alone() {
        assertThat(delete(ANNA, Standing.MEMBER, reply.id())).isEqualTo(DeletePost.Outcome.DELETED);
        assertThat(topics.find(key).orElseThrow().title()).isEqualTo("Titel");
        assertThat(topics.find(key).orElseThrow().author()).isEqualTo(ANNA);
        assertThat(pages.find(key, 1).orElseThrow().posts().getLast().deleted()).isTrue();
        assertThat(posts.notBuried(NOON.plusSeconds(60), 9)).isEmpty();
    }

    @Test
    @DisplayName("U-16: a new text that waits for a post goes with it, whoever deletes")
    void a_waiting_new_text_goes_with_its_post() {
        newTextFor(reply.id(), ANNA);
        Item other = newTextFor(opening.id(), ANNA);
        assertThat(delete(BERND, Standing.MODERATOR, reply.id())).isEqualTo(DeletePost.Outcome.DELETED);
        assertThat(items.ofAuthor(key, ANNA)).containsExactly(other);
    }

    @Test
    void whoever_may_not_delete_changes_nothing() {
        Item waiting = newTextFor(reply.id(), ANNA);
        assertThat(delete(BERND, Standing.MEMBER, reply.id())).isEqualTo(DeletePost.Outcome.NOT_YOURS);
        assertThat(items.ofAuthor(key, ANNA)).containsExactly(waiting);
        assertThat(posts.find(FEDERATION, reply.id()).orElseThrow().deleted()).isFalse();
    }

    @Test
    void what_is_deleted_cannot_be_deleted_again() {
        delete(ANNA, Standing.MEMBER, reply.id());
        assertThat(delete(ANNA, Standing.MEMBER, reply.id())).isEqualTo(DeletePost.Outcome.NO_SUCH_POST);
        assertThat(delete(BERND, Standing.HOST, reply.id())).isEqualTo(DeletePost.Outcome.NO_SUCH_POST);
    }
}
