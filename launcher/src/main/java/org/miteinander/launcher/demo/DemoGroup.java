package org.miteinander.launcher.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A group of the demo with its topics, as written in {@code demo/groups.txt}. */
record DemoGroup(String federation, String visibility, String name, String purpose, List<Topic> topics) {
    record Topic(String title, List<Post> posts) {}

    /** @param waits the post stays in the queue of a moderated group */
    record Post(String author, String text, boolean waits) {}

    /** Everybody who writes here, in the order of their first post. */
    Set<String> authors() {
        Set<String> authors = new LinkedHashSet<>();
        topics.forEach(topic -> topic.posts().forEach(post -> authors.add(post.author())));
        return authors;
    }

    static List<DemoGroup> all() throws IOException {
        InputStream resource = DemoGroup.class.getResourceAsStream("/demo/groups.txt");
        if (resource == null) {
            throw new IOException("demo/groups.txt: missing (expected: on the class path)");
        }
        List<DemoGroup> groups = new ArrayList<>();
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                read(line, groups);
            }
        }
        return groups;
    }

    private static void read(String line, List<DemoGroup> groups) {
        if (line.startsWith("# ")) {
            String[] parts = line.substring(2).split(" \\| ", 4);
            groups.add(new DemoGroup(parts[0], parts[1], parts[2], parts[3], new ArrayList<>()));
        } else if (line.startsWith("## ")) {
            groups.getLast().topics().add(new Topic(line.substring(3), new ArrayList<>()));
        } else if (!line.isBlank()) {
            boolean waits = line.startsWith("? ");
            String[] parts = (waits ? line.substring(2) : line).split(": ", 2);
            groups.getLast().topics().getLast().posts().add(new Post(parts[0], parts[1], waits));
        }
    }
}
