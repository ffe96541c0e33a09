package org.miteinander.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.notifications.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import tools.jackson.databind.JsonNode;

/** Joining, posts and leaving come in one burst, as after an outage. */
class OrderTest extends ServiceTest {
    private static final int GROUPS = 12;

    @Autowired
    private KafkaListenerEndpointRegistry listeners;

    @Test
    void one_listener_hears_all_facts_of_groups() {
        assertThat(listeners.getListenerContainers())
                .filteredOn(c -> Set.of(c.getContainerProperties().getTopics()).contains("groups.events"))
                .hasSize(1);
    }

    @Test
    @DisplayName("G-05 everybody hears of exactly the posts between their joining and their leaving")
    void everybody_hears_of_exactly_the_posts_between_their_joining_and_their_leaving() {
        String federation = aFederation();
        Map<String, List<String>> open = histories(federation, "OPEN");
        Map<String, List<String>> hidden = histories(federation, "HIDDEN");
        publishGroups(inTurn(open, hidden));

        int last = GROUPS * 2 * 3;
        await().atMost(PATIENCE)
                .until(() -> inbox(federation, "clara").path("items").size() == last);

        Set<String> expected = new TreeSet<>();
        open.keySet().forEach(group -> expected.addAll(List.of(group + " 1", group + " 2")));
        assertThat(told(federation, "anna")).isEqualTo(expected); // nothing of the hidden ones she has left
    }

    /** Anna joins after the first of four posts and leaves before the last; Clara comes with her and stays. */
    private static Map<String, List<String>> histories(String federation, String visibility) {
        Map<String, List<String>> histories = new LinkedHashMap<>();
        for (int i = 0; i < GROUPS; i++) {
            String group = anId();
            String topic = anId();
            histories.put(
                    group,
                    List.of(
                            group("group.created.v1", federation, group, visibility, 1),
                            posted(federation, group, topic, 0, "bernd"),
                            joined(federation, group, "clara", "MEMBER", false, 1),
                            joined(federation, group, "anna", "MEMBER", false, 1),
                            posted(federation, group, topic, 1, "bernd"),
                            posted(federation, group, topic, 2, "bernd"),
                            membership("group.left.v1", federation, group, "anna", 2, Map.of("why", "LEFT")),
                            posted(federation, group, topic, 3, "bernd")));
        }
        return histories;
    }

    /** The first fact of every group, then the second of every group, and so on. */
    private static String[] inTurn(Map<String, List<String>> some, Map<String, List<String>> others) {
        List<List<String>> all = new ArrayList<>(some.values());
        all.addAll(others.values());
        List<String> burst = new ArrayList<>();
        for (int i = 0; i < all.getFirst().size(); i++) {
            for (List<String> history : all) {
                burst.add(history.get(i));
            }
        }
        return burst.toArray(String[]::new);
    }

    private Set<String> told(String federation, String person) {
        Set<String> told = new TreeSet<>();
        for (JsonNode notice : inbox(federation, person).path("items")) {
            told.add(notice.path("group").asString() + " " + notice.path("seq").asInt());
        }
        return told;
    }
}
