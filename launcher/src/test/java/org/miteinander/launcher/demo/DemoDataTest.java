package org.miteinander.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoDataTest {
    private static final String PATH = "/api/v1/federations/rheuma-nord/groups";

    @Test
    void a_repetition_has_the_same_key_in_whatever_order_the_fields_come() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", "Kleine Freuden");
        body.put("visibility", "OPEN");
        Map<String, Object> again = new LinkedHashMap<>();
        again.put("visibility", "OPEN");
        again.put("name", "Kleine Freuden");
        assertThat(body.toString()).isNotEqualTo(again.toString());
        assertThat(DemoData.key("anna.k", "POST", PATH, body)).isEqualTo(DemoData.key("anna.k", "POST", PATH, again));
    }

    @Test
    void the_key_is_the_same_in_every_run_of_java() {
        assertThat(DemoData.key("anna.k", "POST", PATH, Map.of("a", 1, "b", List.of("x", "y"), "c", "z")))
                .isEqualTo("8771d0a7-bc43-370d-b1e8-38d02c87c435");
    }

    @Test
    void somebody_else_or_something_else_has_another_key() {
        String key = DemoData.key("anna.k", "POST", PATH, Map.of("text", "a"));
        assertThat(DemoData.key("bernd.w", "POST", PATH, Map.of("text", "a"))).isNotEqualTo(key);
        assertThat(DemoData.key("anna.k", "POST", PATH, Map.of("text", "b"))).isNotEqualTo(key);
        assertThat(DemoData.key("anna.k", "POST", PATH + "/1/topics", Map.of("text", "a")))
                .isNotEqualTo(key);
    }
}
