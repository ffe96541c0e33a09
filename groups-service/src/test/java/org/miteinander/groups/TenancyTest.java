package org.miteinander.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TenancyTest extends ServiceTest {
    @Test
    @DisplayName("G-09: two federations never see each other's groups, topics, posts or hits")
    void federations_are_worlds_apart() {
        Scene other = new Scene(port);
        String group = scene.groupWith("OPEN", "anna", "HOST");
        String topic = scene.topic(group, "anna", "Titel", "Grenzwort");
        soon().untilAsserted(() -> assertThat(
                        scene.get("/search?q=Grenzwort", null).json().path("items"))
                .hasSize(1));

        for (String token : new String[] {null, other.person("anna"), other.admin()}) {
            assertThat(other.get("/groups", token).json().path("items")).isEmpty();
            assertThat(other.get("/groups/" + group, token).status()).isEqualTo(404);
            assertThat(other.get("/groups/" + group + "/topics/" + topic, token).status())
                    .isEqualTo(404);
            assertThat(other.get("/groups/" + group + "/posts/" + topic, token).status())
                    .isEqualTo(404);
            assertThat(other.get("/search?q=Grenzwort", token).json().path("items"))
                    .isEmpty();
        }
        assertThat(other.put("/groups/" + group + "/members/me", other.person("anna"), null)
                        .status())
                .isEqualTo(404);
        assertThat(other.delete("/groups/" + group + "/posts/" + topic, other.admin())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_token_of_another_federation_counts_as_none() {
        Scene other = new Scene(port);
        String closed = scene.groupWith("CLOSED", "anna", "HOST");
        assertThat(scene.get("/groups/" + closed + "/topics", other.admin()).status())
                .isEqualTo(403);
        assertThat(scene.put("/groups/" + closed + "/members/me", other.admin(), null)
                        .status())
                .isEqualTo(401);
        assertThat(scene.post("/groups", other.admin(), Map.of("name", "n", "purpose", "p", "visibility", "OPEN"))
                        .status())
                .isEqualTo(401);
    }
}
