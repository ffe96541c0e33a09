package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.miteinander.e2e.Forum.RHEUMA;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.miteinander.launcher.home.ProcessId;
import org.miteinander.launcher.home.State;
import tools.jackson.databind.JsonNode;

/** Parts die without warning; what was acknowledged stays, and the rest goes on. */
@ExtendWith(Platform.class)
class FaultsIT {
    private static final Duration RESTART = Duration.ofMinutes(3);
    private static final String FEDERATION = "/federations/" + RHEUMA;

    @BeforeEach
    void only_parts_of_our_own_are_killed() {
        Assumptions.assumeTrue(Platform.isOwn(), "the platform belongs to somebody else");
    }

    @Test
    void posts_are_kept_and_told_once_while_kafka_is_dead() {
        Integrator anna = Integrator.signIn("anna.k");
        Map<String, Integrator> others = new LinkedHashMap<>();
        for (String login : List.of("bernd.w", "clara.s", "deniz.a", "erika.l", "frank.o")) {
            others.put(login, Integrator.signIn(login));
        }
        String group = FEDERATION + "/groups/" + groupId(anna, "Kleine Freuden");
        JsonNode opened = created(anna, group + "/topics", Map.of("title", "Störung", "text", "Vorher"));
        String topicId = opened.path("topic").asString();
        String topic = group + "/topics/" + topicId;
        List<String> acknowledged = new ArrayList<>(List.of(opened.path("post").asString()));
        post(anna, topic, 3, acknowledged);

        ProcessId dead = kill("kafka");
        post(anna, topic, 10, acknowledged);
        awaitBack("kafka", dead);
        post(anna, topic, 3, acknowledged);

        assertThat(postsOf(anna, topic)).isEqualTo(acknowledged);
        List<Integer> expected = new ArrayList<>();
        for (int seq = 0; seq < acknowledged.size(); seq++) {
            expected.add(seq);
        }
        others.forEach((login, person) -> await(login + " has each notice once")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(noticesOf(person, topicId)).containsExactlyElementsOf(expected)));
        others.forEach((login, person) -> await(login + " gets no notice twice")
                .during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> noticesOf(person, topicId).equals(expected)));
    }

    private static String groupId(Integrator person, String name) {
        return items(person.get(FEDERATION + "/groups")).stream()
                .filter(group -> group.path("name").asString("").equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private static void post(Integrator person, String topic, int times, List<String> acknowledged) {
        for (int i = 0; i < times; i++) {
            String text = "Beitrag " + acknowledged.size();
            JsonNode posted = created(person, topic + "/posts", Map.of("text", text));
            acknowledged.add(posted.path("post").asString());
        }
    }

    private static JsonNode created(Integrator person, String path, Map<String, ?> body) {
        HttpResponse<String> answer = person.post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Integrator.json(answer);
    }

    private static List<JsonNode> items(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Integrator.json(answer).path("items").valueStream().toList();
    }

    private static List<String> postsOf(Integrator person, String topic) {
        List<String> posts = new ArrayList<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            JsonNode shown = Integrator.json(person.get(topic + "?page=" + page));
            pages = shown.path("pages").asInt(1);
            shown.path("posts").forEach(post -> posts.add(post.path("id").asString()));
        }
        return posts;
    }

    /** The sequence numbers that notices about this topic name, smallest first. */
    private static List<Integer> noticesOf(Integrator person, String topic) {
        List<Integer> found = new ArrayList<>();
        String cursor = "";
        for (int i = 0; i < 10; i++) {
            HttpResponse<String> answer = person.get(FEDERATION + "/inbox" + cursor);
            items(answer).stream()
                    .filter(notice -> notice.path("topic").asString("").equals(topic))
                    .forEach(notice -> found.add(notice.path("seq").asInt(-1)));
            String next = Integrator.json(answer).path("next").asString("");
            if (next.isEmpty()) {
                break;
            }
            cursor = "?cursor=" + next;
        }
        return found.stream().sorted().toList();
    }

    @Test
    void without_groups_the_other_parts_work_and_all_is_well_after_its_return() {
        try (Visitor visitor = Visitor.atADesk()) {
            String group = Forum.group(visitor, RHEUMA, "Rheuma und Beruf");
            ProcessId dead = kill("groups");
            visitor.open(group);
            assertThat(visitor.text()).contains("gerade nicht erreichbar");
            assertThat(visitor.open("/" + RHEUMA).text()).contains("Die Gruppen können gerade nicht geladen werden.");
            assertThat(status(visitor, "/search?q=Depression")).isEqualTo(200);
            assertThat(status(visitor, "/" + RHEUMA + "/counselling")).isEqualTo(200);
            assertThat(status(visitor, "/help")).isEqualTo(200);
            awaitBack("groups", dead);
            await("the group page after the return")
                    .pollInSameThread()
                    .pollInterval(Duration.ofMillis(500))
                    .atMost(Duration.ofSeconds(15))
                    .until(() -> visitor.open(group).sees("Wie sagt ihr es im Betrieb?"));
            assertThat(status(visitor, "/" + RHEUMA + "/groups")).isEqualTo(200);
        }
    }

    @Test
    void without_identity_and_notifications_a_topic_can_be_read() {
        try (Visitor anybody = Visitor.atADesk();
                Visitor anna = Visitor.atADesk()) {
            anna.signIn("anna.k", "/" + RHEUMA);
            String group = Forum.group(anna, RHEUMA, "Rheuma und Beruf");
            String topic = Forum.topic(anna, group, "Wie sagt ihr es im Betrieb?");
            anna.open(topic);
            ProcessId notifications = kill("notifications");
            ProcessId identity = kill("identity");
            for (Visitor visitor : List.of(anybody, anna)) {
                assertThat(visitor.open(topic).text()).contains("Ich habe gewartet, bis ich das Team kannte.");
                assertThat(status(visitor, topic)).isEqualTo(200);
            }
            awaitBack("identity", identity);
            awaitBack("notifications", notifications);
            anna.awaitText("/" + RHEUMA + "/inbox", "Einstellen, was hier ankommt");
        }
    }

    private static int status(Visitor visitor, String path) {
        return visitor.page.request().get(Platform.url() + path).status();
    }

    /** kill -9, and certainty that it is gone. */
    private static ProcessId kill(String name) {
        ProcessId process = Platform.part(name).map(State.PartState::process).orElseThrow();
        ProcessHandle handle = process.alive().orElseThrow();
        assertThat(handle.destroyForcibly()).isTrue();
        await(name + " is dead").atMost(Duration.ofSeconds(10)).until(() -> !handle.isAlive());
        return process;
    }

    /** The launcher has started it anew, and it says that it is ready. */
    private static void awaitBack(String name, ProcessId dead) {
        await(name + " is back")
                .atMost(RESTART)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .until(() -> Platform.part(name)
                        .filter(part -> part.alive() && !dead.equals(part.process()))
                        .filter(FaultsIT::ready)
                        .isPresent());
    }

    private static boolean ready(State.PartState part) {
        return !part.address().startsWith("http")
                || Platform.get(part.address() + "/actuator/health/readiness").statusCode() == 200;
    }
}
