package org.miteinander.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.miteinander.launcher.CannotRunException;
import org.miteinander.launcher.home.State.PartState;

class CatalogueTest {
    private static final Map<String, String> ALL_EXTERNAL = Map.of(
            "MONGODB_URI", "mongodb://user:secret@db.example/?tls=true",
            "KAFKA_BOOTSTRAP_SERVERS", "kafka.example:9092",
            "KEYCLOAK_URL", "https://login.example",
            "SMTP_HOST", "mail.example");

    @TempDir
    Path root;

    @Test
    void every_part_can_start_when_the_ones_it_needs_are_ready() {
        List<Part> parts = catalogue(Map.of()).parts();
        Set<String> ready = new HashSet<>();
        for (int round = 0; round < parts.size(); round++) {
            parts.stream()
                    .filter(p -> ready.containsAll(p.after()))
                    .map(Part::name)
                    .toList()
                    .forEach(ready::add);
        }
        assertThat(ready).hasSize(11).contains("gateway", "keycloak", "mail");
    }

    @Test
    void everything_else_starts_while_keycloak_does() {
        List<Part> parts = catalogue(Map.of()).parts();
        assertThat(parts.getFirst().name()).isEqualTo("keycloak");
        assertThat(parts).noneMatch(part -> part.after().contains("keycloak"));
    }

    @Test
    void services_and_gateway_wait_for_store_and_topics_only() {
        assertThat(catalogue(Map.of()).parts())
                .filteredOn(part -> Set.of("gateway", "identity", "groups", "counselling", "directory")
                        .contains(part.name()))
                .hasSize(5)
                .allSatisfy(part -> assertThat(part.after()).containsExactlyInAnyOrder("store", "kafka"));
    }

    @Test
    void kafka_is_ready_only_once_its_topics_are() {
        assertThat(catalogue(Map.of()).parts())
                .filteredOn(part -> part.name().equals("kafka"))
                .singleElement()
                .satisfies(part -> assertThat(part.probe()).isInstanceOf(Probe.Marked.class));
    }

    @Test
    void what_the_environment_names_is_not_started_and_nobody_waits_for_it() {
        List<Part> parts = catalogue(ALL_EXTERNAL).parts();
        assertThat(parts).extracting(Part::name).doesNotContain("store", "kafka", "keycloak", "mail");
        assertThat(parts).noneMatch(part -> part.after().contains("store"));
    }

    @Test
    void external_servers_are_listed_without_their_passwords() {
        List<PartState> external = catalogue(ALL_EXTERNAL).external();
        assertThat(external).extracting(PartState::name).containsExactly("store", "kafka", "keycloak", "mail");
        assertThat(external).allMatch(PartState::external);
        assertThat(external.getFirst().address()).isEqualTo("mongodb://db.example/?tls=true");
    }

    @Test
    void no_two_parts_share_a_port() {
        List<Integer> ports = catalogue(Map.of()).parts().stream()
                .flatMap(part -> part.ports().stream())
                .toList();
        assertThat(ports).doesNotHaveDuplicates();
    }

    @Test
    void a_missing_build_is_named() {
        assertThatThrownBy(() -> catalogue(Map.of()).requireBuilt())
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("identity is not built");
    }

    @Test
    void the_newest_jar_is_the_one_that_runs() throws IOException {
        Path target = Files.createDirectories(root.resolve("portal/target"));
        jar(target.resolve("portal-0.1.0.jar"), 1_000);
        jar(target.resolve("portal-0.2.0-SNAPSHOT.jar"), 2_000);
        jar(target.resolve("portal-0.2.0-SNAPSHOT-tests.jar"), 3_000);
        jar(target.resolve("portal-0.2.0-SNAPSHOT.jar.original"), 3_000);
        ServiceJars jars = new ServiceJars(Installation.of(root, Map.of()), JavaCommand.current(false));
        assertThat(jars.built("portal")).isEqualTo(target.resolve("portal-0.2.0-SNAPSHOT.jar"));
    }

    @Test
    void what_all_services_get_holds_no_secret() {
        Map<String, String> common = Installation.of(root, Map.of()).addresses().forServices();
        assertThat(common.keySet()).noneMatch(name -> name.matches(".*(SECRET|KEY|KEYSET)"));
        assertThat(common).containsEntry("GROUPS_URL", "http://127.0.0.1:9083");
    }

    private Catalogue catalogue(Map<String, String> environment) {
        return new Catalogue(Installation.of(root, environment), JavaCommand.current(false), Map.of(), _ -> {});
    }

    private static void jar(Path file, long modified) throws IOException {
        Files.writeString(file, "jar");
        Files.setLastModifiedTime(file, FileTime.fromMillis(modified));
    }
}
