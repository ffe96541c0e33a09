package org.miteinander.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.miteinander.platform.test.EventSchema;
import tools.jackson.databind.JsonNode;

/** What is really published fits the schemas that others read, and so do the examples in them. */
class EventContractTest extends ServiceTest {
    private static final List<String> TYPES = List.of(
            "group.created.v1",
            "group.changed.v1",
            "group.joined.v1",
            "group.left.v1",
            "group.asked.v1",
            "group.refused.v1",
            "group.invited.v1",
            "group.posted.v1",
            "post.pending.v1",
            "post.approved.v1",
            "post.rejected.v1",
            "erasure.done.v1");

    static Stream<String> types() {
        return TYPES.stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_schema_has_examples_that_fit_it_and_lets_new_fields_in(String type) {
        EventSchema schema = EventSchema.own(type);
        assertThat(schema.type()).isEqualTo(type);
        schema.assertSound();
    }

    @Test
    void what_is_published_fits() {
        String group = scene.groupWith("MODERATED", "anna", "MEMBER", "mona", "MODERATOR");
        String topic =
                scene.open(group, "anna", "Titel", "Text").json().path("post").asString();
        scene.decide(group, topic, scene.person("mona"), "APPROVE", null);
        String refused =
                scene.reply(group, topic, "anna", "Text").json().path("post").asString();
        scene.decide(group, refused, scene.person("mona"), "REJECT", "weil");
        scene.retype(group, "CLOSED");
        scene.put("/groups/" + group + "/members/me", scene.person("bernd"), null);
        scene.remove(group, "bernd", "WAITING", "weil", scene.person("mona"));
        String carl = "/groups/" + group + "/members/" + scene.id("carl");
        scene.put(carl, scene.person("mona"), Map.of("standing", "INVITED"));
        scene.put(carl, scene.person("mona"), Map.of("standing", "BANNED"));

        List<String> expected =
                TYPES.stream().filter(t -> !t.startsWith("erasure")).toList();
        soon().untilAsserted(() -> assertThat(scene.events().stream()
                        .map(e -> e.path("type").asString())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(expected));
        for (JsonNode event : scene.events()) {
            EventSchema.own(event.path("type").asString()).assertFits(event.path("data"));
        }
    }

    @Test
    void the_facts_of_one_subject_count_up() {
        String group = scene.groupWith("MODERATED", "anna", "MEMBER", "mona", "MODERATOR");
        String topic =
                scene.open(group, "anna", "Titel", "Text").json().path("post").asString();
        scene.decide(group, topic, scene.person("mona"), "APPROVE", null);
        soon().untilAsserted(() -> assertThat(scene.events("post.approved.v1")).hasSize(1));
        List<Long> sequence = scene.events().stream()
                .filter(e -> e.path("type").asString().startsWith("post."))
                .map(e -> e.path("sequence").asLong())
                .toList();
        assertThat(sequence).isSorted().doesNotHaveDuplicates();
    }
}
