package org.miteinander.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.miteinander.groups.group.GroupId;
import org.miteinander.groups.topic.Contribution;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.Publishing;
import org.miteinander.groups.topic.Text;
import org.miteinander.groups.topic.TopicId;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Ids;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.test.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class EditingTest extends ServiceTest {
    @Autowired
    Publishing publishing;

    private String group;
    private String topic;
    private String path;

    @BeforeEach
    void aPost() {
        group = scene.groupWith("OPEN", "anna", "MEMBER", "bernd", "MEMBER", "mona", "MODERATOR");
        topic = scene.topic(group, "anna", "Thema", "Erste Fassung");
        path = "/groups/" + group + "/posts/" + topic;
    }

    private Http.Answer edit(String token, String text, String... headers) {
        return scene.put(path, token, Map.of("text", text), headers);
    }

    @Test
    void an_author_changes_a_post_and_its_history_stays() {
        String tag = scene.get(path, scene.person("anna"))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        Http.Answer edited = edit(scene.person("anna"), "Zweite Fassung", "If-Match", tag);
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.json().path("version").asLong()).isEqualTo(2);

        JsonNode shown = scene.page(group, topic, null, "1").path("posts").get(0);
        assertThat(shown.path("html").asString()).contains("Zweite");
        assertThat(shown.path("editedAt").isNull()).isFalse();
        for (String reader : new String[] {"anna", "mona"}) {
            assertThat(scene.get(path, scene.person(reader))
                            .json()
                            .path("history")
                            .get(0)
                            .path("text")
                            .asString())
                    .isEqualTo("Erste Fassung");
        }
        assertThat(scene.get(path, scene.person("bernd")).json().path("history").isNull())
                .isTrue();
        assertThat(scene.get(path, null).json().path("history").isNull()).isTrue();
    }

    @Test
    void a_lost_race_shows_the_others_result() {
        edit(scene.person("anna"), "Zweite Fassung", "If-Match", "\"1\"");
        Http.Answer stale = edit(scene.person("anna"), "Dritte Fassung", "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().path("current").path("text").asString()).isEqualTo("Zweite Fassung");
    }

    @Test
    void without_a_version_nothing_changes() {
        assertThat(edit(scene.person("anna"), "Zweite Fassung").status()).isEqualTo(428);
    }

    @Test
    void nobody_rewrites_somebody_else() {
        for (String token : new String[] {scene.person("bernd"), scene.person("mona"), scene.admin()}) {
            assertThat(edit(token, "Gefälscht", "If-Match", "\"1\"").status()).isEqualTo(403);
        }
    }

    @Test
    void after_a_quarter_of_an_hour_a_post_stays_as_it_is() {
        TopicKey key = new TopicKey(new FederationId(scene.federation), new GroupId(group), new TopicId(topic));
        Instant longAgo = Instant.now().minus(Duration.ofMinutes(16)).truncatedTo(ChronoUnit.MILLIS);
        PostId old = new PostId(Ids.next(longAgo));
        publishing.publish(new Contribution(
                old, key, null, new MemberId(scene.id("anna")), new Text("Alt", "<p>Alt</p>", 1), null, longAgo));
        Http.Answer late = scene.put(
                "/groups/" + group + "/posts/" + old,
                scene.person("anna"),
                Map.of("text", "Zu spät"),
                "If-Match",
                "\"1\"");
        assertThat(late.status()).isEqualTo(403);
        assertThat(late.json().path("type").asString()).isEqualTo("urn:miteinander:problem:edit-window-over");
        JsonNode posts = scene.page(group, topic, scene.person("anna"), "1").path("posts");
        assertThat(posts.get(0).path("may").path("edit").asBoolean()).isTrue();
        assertThat(posts.get(1).path("may").path("edit").asBoolean()).isFalse();
        assertThat(posts.get(1).path("may").path("delete").asBoolean()).isTrue();
    }

    @Test
    void in_a_locked_topic_nothing_is_changed_any_more() {
        scene.change(group, topic, scene.person("mona"), Map.of("locked", true, "pinned", false));
        Http.Answer refused = edit(scene.person("anna"), "Zweite Fassung", "If-Match", "\"1\"");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("type").asString()).isEqualTo("urn:miteinander:problem:topic-locked");
        JsonNode post = scene.page(group, topic, scene.person("anna"), "1")
                .path("posts")
                .get(0);
        assertThat(post.path("may").path("edit").asBoolean()).isFalse();
        assertThat(post.path("html").asString()).contains("Erste");
    }

    @Test
    void what_a_post_says_now_is_what_search_finds() {
        edit(scene.person("anna"), "Kranichfeder", "If-Match", "\"1\"");
        assertThat(scene.get("/search?q=Kranichfeder", null).json().path("items"))
                .hasSize(1);
        assertThat(scene.get("/search?q=Fassung", null).json().path("items")).isEmpty();
        scene.delete(path, scene.person("mona"));
        assertThat(scene.get("/search?q=Kranichfeder", null).json().path("items"))
                .isEmpty();
    }
}
