package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A topic as programs open it, write into it, read it and are told about it. */
final class Talk {
    private static final String FEDERATION = "/federations/" + Forum.RHEUMA;

    private final String group;
    private final String topic;
    private final String opening;

    private Talk(String group, JsonNode opened) {
        this.group = group;
        this.topic = opened.path("topic").asString();
        this.opening = opened.path("post").asString();
    }

    static Talk open(Integrator author, String groupName, String title) {
        String group = FEDERATION + "/groups/" + groupId(author, groupName);
        HttpResponse<String> answer = author.post(group + "/topics", Map.of("title", title, "text", "Zum Anfang"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new Talk(group, Integrator.json(answer));
    }

    /** A topic in a moderated group with this many posts, each of them approved. */
    static Talk approved(Integrator author, Integrator moderator, String groupName, String title, int posts) {
        Talk talk = open(author, groupName, title);
        talk.approve(moderator, talk.opening);
        for (int i = 1; i < posts; i++) {
            talk.approve(moderator, talk.write(author, "Freigegeben " + i));
        }
        return talk;
    }

    private void approve(Integrator moderator, String post) {
        HttpResponse<String> answer =
                moderator.put(group + "/queue/" + post + "/decision", Map.of("decision", "APPROVE"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String groupId(Integrator person, String name) {
        return all(person, FEDERATION + "/groups", 100).stream()
                .filter(group -> group.path("name").asString("").equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    /** Every item of a list, over all its stretches. */
    private static List<JsonNode> all(Integrator person, String list, int limit) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            HttpResponse<String> answer = person.get(list + "?limit=" + limit + cursor);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode stretch = Integrator.json(answer);
            stretch.path("items").forEach(items::add);
            String next = stretch.path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return items;
    }

    /** Its path below {@code /api/v1}. */
    String path() {
        return group + "/topics/" + topic;
    }

    /** Its page. */
    String page() {
        return path().replace("/federations", "");
    }

    String group() {
        return group;
    }

    String topic() {
        return topic;
    }

    String opening() {
        return opening;
    }

    /** Writes a post; gives its id. */
    String write(Integrator author, String text) {
        HttpResponse<String> answer = author.post(path() + "/posts", Map.of("text", text));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Integrator.json(answer).path("post").asString();
    }

    /** How many pages it has for somebody who is not signed in. */
    int pages() {
        HttpResponse<String> answer = Platform.get("/api/v1" + path());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Integrator.json(answer).path("pages").asInt();
    }

    /** The ids of its posts, in their order. */
    List<String> shownTo(Integrator reader) {
        List<String> posts = new ArrayList<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            HttpResponse<String> answer = reader.get(path() + "?page=" + page);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode shown = Integrator.json(answer);
            pages = shown.path("pages").asInt(1);
            shown.path("posts").forEach(post -> posts.add(post.path("id").asString()));
        }
        return posts;
    }

    /** The numbers of the posts that notices about this topic are about, as they came. */
    List<Integer> toldTo(Integrator reader) {
        return told(reader).getOrDefault(topic, List.of());
    }

    /** The same for every topic that this inbox has notices about. */
    static Map<String, List<Integer>> told(Integrator reader) {
        return all(reader, FEDERATION + "/inbox", 200).reversed().stream()
                .filter(notice -> !notice.path("topic").asString("").isEmpty())
                .collect(Collectors.groupingBy(
                        notice -> notice.path("topic").asString(),
                        Collectors.mapping(notice -> notice.path("seq").asInt(-1), Collectors.toList())));
    }
}
