package org.miteinander.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.moderation.domain.DecideItem;
import org.miteinander.groups.moderation.domain.Decided;
import org.miteinander.groups.moderation.domain.Decision;
import org.miteinander.groups.moderation.domain.Item;
import org.miteinander.groups.moderation.domain.Items;
import org.miteinander.groups.topic.Contribution;
import org.miteinander.groups.topic.PostAddress;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.Publishing;
import org.miteinander.groups.topic.Text;
import org.miteinander.groups.topic.TopicId;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.groups.topic.domain.Pages;
import org.miteinander.groups.topic.domain.Post;
import org.miteinander.groups.topic.domain.Posts;
import org.miteinander.groups.topic.domain.ShownPost;
import org.miteinander.groups.topic.domain.Topics;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Ids;
import org.miteinander.platform.MemberId;
import org.springframework.beans.factory.annotation.Autowired;

/** The guarantees of the store, under writers that meet and writers that fall. */
class PagesTest extends ServiceTest {
    private static final MemberId ANNA = new MemberId("anna");

    @Autowired
    Publishing publishing;

    @Autowired
    Pages pages;

    @Autowired
    Posts posts;

    @Autowired
    Topics topics;

    @Autowired
    Items items;

    @Autowired
    DecideItem decideItem;

    private TopicKey newTopic() {
        TopicKey key = new TopicKey(
                new FederationId(scene.federation), new GroupId("g"), new TopicId(Ids.next(Instant.now())));
        publishing.publish(contribution(key, new PostId(key.topic().value()), "Titel"));
        return key;
    }

    private static Contribution contribution(TopicKey key, PostId id, String title) {
        return new Contribution(id, key, title, ANNA, new Text("x", "<p>x</p>", 1), null, now());
    }

    private static Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }

    private static PostId newPost() {
        return new PostId(Ids.next(Instant.now()));
    }

    @Test
    void many_writers_of_one_topic_fill_its_pages_without_a_gap() throws Exception {
        TopicKey key = newTopic();
        Set<PostAddress> addresses = ConcurrentHashMap.newKeySet();
        try (var writers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                running.add(writers.submit(() -> {
                    for (int j = 0; j < 8; j++) {
                        addresses.add(publishing.publish(contribution(key, newPost(), null)));
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        assertThat(addresses).hasSize(64);
        List<ShownPost> shown = new ArrayList<>();
        for (int page = 1; pages.find(key, page).isPresent(); page++) {
            List<ShownPost> here = pages.find(key, page).orElseThrow().posts();
            assertThat(here).hasSizeLessThanOrEqualTo(20);
            shown.addAll(here);
        }
        assertThat(shown).hasSize(65);
        assertThat(shown.stream().map(ShownPost::id).distinct()).hasSize(65);
        assertThat(shown.stream().map(ShownPost::seq)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void publishing_again_after_a_crash_shows_a_post_once_even_on_a_later_page() {
        TopicKey key = newTopic();
        Contribution post = contribution(key, newPost(), null);
        PostAddress first = publishing.publish(post);
        for (int i = 0; i < 30; i++) {
            publishing.publish(contribution(key, newPost(), null));
        }
        assertThat(publishing.publish(post)).isEqualTo(first);
        assertThat(pages.find(key, 2).orElseThrow().posts()).hasSize(12);
    }

    @Test
    void a_post_that_was_written_but_not_shown_is_shown_by_the_next_try() {
        TopicKey key = newTopic();
        Contribution cutOff = contribution(key, newPost(), null);
        Post written = posts.write(Post.of(cutOff, 1));
        assertThat(pages.locate(written)).isEmpty();
        for (int i = 0; i < 25; i++) {
            publishing.publish(contribution(key, newPost(), null));
        }
        assertThat(publishing.publish(cutOff)).isEqualTo(new PostAddress(2, 26));
    }

    @Test
    void an_edit_is_stored_only_on_the_version_it_was_made_for() {
        TopicKey key = newTopic();
        Contribution written = contribution(key, newPost(), null);
        publishing.publish(written);
        Post post = posts.find(key.federation(), written.id()).orElseThrow();
        Post one = post.edited(new Text("a", "<p>a</p>", 1), now());
        Post other = post.edited(new Text("b", "<p>b</p>", 1), now());
        assertThat(posts.edit(one)).isTrue();
        assertThat(posts.edit(other)).isFalse();
        assertThat(posts.notShown(now().plusSeconds(60), 1_000))
                .contains(posts.find(key.federation(), post.id()).orElseThrow());
        pages.show(one);
        posts.shown(one);
        assertThat(pages.find(key, 1).orElseThrow().posts().get(1).html()).isEqualTo("<p>a</p>");
        assertThat(posts.notShown(now().plusSeconds(60), 1_000)).noneMatch(p -> p.id().equals(post.id()));
    }

    @Test
    void an_approval_cut_off_after_the_decision_is_found_and_finished() {
        String group = scene.groupWith("MODERATED", "anna", "MEMBER");
        FederationId federation = new FederationId(scene.federation);
        PostId id = new PostId(
                scene.open(group, "anna", "Titel", "Text").json().path("post").asString());
        Item waiting = items.find(federation, id).orElseThrow();
        assertThat(items.decide(waiting.with(new Decided(Decision.APPROVE, ANNA, now(), null, null))))
                .isTrue();
        assertThat(items.decide(waiting.with(new Decided(Decision.REJECT, ANNA, now(), "x", null))))
                .isFalse();
        assertThat(scene.get("/groups/" + group + "/topics/" + id, null).status())
                .isEqualTo(404);

        Item left = items.unfinished(now().plusSeconds(60), 1_000).stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow();
        decideItem.carryOut(left, left.decided());
        decideItem.carryOut(left, left.decided());

        assertThat(scene.page(group, id.value(), null, "1").path("posts")).hasSize(1);
        assertThat(items.unfinished(now().plusSeconds(60), 1_000)).noneMatch(i -> i.id().equals(id));
        soon().untilAsserted(() -> {
            assertThat(scene.events("post.approved.v1")).hasSize(1);
            assertThat(scene.events("group.posted.v1")).hasSize(1);
        });
    }

    @Test
    void decided_items_are_kept_for_a_while_only() {
        String group = scene.groupWith("MODERATED", "anna", "MEMBER");
        PostId id = new PostId(
                scene.open(group, "anna", "Titel", "Text").json().path("post").asString());
        scene.decide(group, id.value(), scene.admin(), "REJECT", "weil");
        FederationId federation = new FederationId(scene.federation);
        items.removeDecided(now().minusSeconds(60), 1_000);
        assertThat(items.find(federation, id)).isPresent();
        items.removeDecided(now().plusSeconds(60), 1_000);
        assertThat(items.find(federation, id)).isEmpty();
    }

    @Test
    void a_topic_that_was_cut_off_while_it_opened_is_not_there() {
        TopicKey key = new TopicKey(
                new FederationId(scene.federation), new GroupId(scene.group("OPEN")), new TopicId("cut-off"));
        topics.open(contribution(key, new PostId("cut-off"), "Titel"), "Titel");
        assertThat(scene.get("/groups/" + key.group() + "/topics/cut-off", null).status())
                .isEqualTo(404);
        assertThat(topics.list(key.federation(), key.group(), null, 20).items()).isEmpty();
        scene.appoint(key.group().value(), "anna", "MEMBER");
        assertThat(scene.reply(key.group().value(), "cut-off", "anna", "Hallo").status())
                .isEqualTo(404);
    }
}
