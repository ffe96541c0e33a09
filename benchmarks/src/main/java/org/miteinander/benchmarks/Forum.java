package org.miteinander.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The group of the benchmark. It is made once per installation and remembered in the data folder.
 *
 * @param group an open group that reader and writers have joined
 * @param longTopic a topic with 1,000 posts of the same length; nothing is added to it
 */
record Forum(String group, String longTopic) {
    static final int POSTS = 1_000;
    static final int PAGES = 50;
    private static final int PAGE_SIZE = 20;
    private static final String REMEMBERED = "benchmark.json";

    static Forum prepared(Ground ground) throws IOException, InterruptedException {
        ground.installation().requireDemo();
        Path file = ground.installation().home().resolve(REMEMBERED);
        if (Files.exists(file)) {
            Forum remembered = remembered(file);
            if (remembered.complete(ground.as(Ground.READER))) {
                return remembered;
            }
        }
        Forum made = make(ground);
        if (!made.complete(ground.as(Ground.READER))) {
            throw new CannotMeasureException("The topic with " + POSTS + " posts was written, but its page " + PAGES
                    + " is not there or not full.");
        }
        Files.writeString(
                file,
                JsonMapper.shared().writeValueAsString(Map.of("group", made.group(), "longTopic", made.longTopic())));
        return made;
    }

    private static Forum remembered(Path file) throws IOException {
        try {
            JsonNode ids = JsonMapper.shared().readTree(Files.readString(file));
            return new Forum(
                    ids.path("group").asString(""), ids.path("longTopic").asString(""));
        } catch (JacksonException _) {
            return new Forum("", "");
        }
    }

    private boolean complete(Api reader) throws IOException, InterruptedException {
        if (group.isEmpty() || longTopic.isEmpty()) {
            return false;
        }
        Answer answer = reader.get(topic(longTopic) + "?page=" + PAGES);
        return answer.status() == 200
                && answer.json().path("pages").asInt(0) == PAGES
                && answer.json().path("posts").size() == PAGE_SIZE;
    }

    private static Forum make(Ground ground) throws IOException, InterruptedException {
        ground.say("Writing a topic with " + POSTS + " posts (once per installation)");
        Api admin = ground.as(Ground.ADMIN);
        String group = admin.post(
                        "groups",
                        Map.of("name", "Messgruppe", "purpose", "Hier schreibt der Benchmark.", "visibility", "OPEN"))
                .expect(201)
                .json()
                .path("id")
                .asString("");
        List<String> people = new ArrayList<>(Ground.WRITERS);
        people.add(Ground.READER);
        for (String person : people) {
            ground.as(person).put("groups/" + group + "/members/me").expect(204, 409);
        }
        Forum forum = new Forum(group, opened(ground.as(Ground.WRITERS.getFirst()), group, "Tausend Beiträge"));
        for (int post = 1; post < POSTS; post++) {
            Api writer = ground.as(Ground.WRITERS.get(post % Ground.WRITERS.size()));
            writer.post(forum.topic(forum.longTopic()) + "/posts", Map.of("text", text(post)))
                    .expect(201);
        }
        return forum;
    }

    /** A new topic in this group. */
    String opened(Api author, String title) throws IOException, InterruptedException {
        return opened(author, group, title);
    }

    private static String opened(Api author, String group, String title) throws IOException, InterruptedException {
        return author.post("groups/" + group + "/topics", Map.of("title", title, "text", text(0)))
                .expect(201)
                .json()
                .path("topic")
                .asString("");
    }

    /** Path of a topic, as the API and the pages have it. */
    String topic(String id) {
        return "groups/" + group + "/topics/" + id;
    }

    /** What somebody might write; each as long as any other. */
    static String text(int number) {
        return String.format(Locale.ROOT, """
                Beitrag %06d. Heute war ein **guter** Tag: Die Hände machten mit, und ich war eine Stunde am Wasser.

                - morgens Wärme
                - mittags eine Pause

                Was hilft euch, wenn der Wind dreht und die Gelenke es vor dem Wetterbericht wissen?
                """, number);
    }
}
