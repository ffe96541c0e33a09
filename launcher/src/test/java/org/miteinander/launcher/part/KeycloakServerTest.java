package org.miteinander.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.miteinander.launcher.CannotRunException;

class KeycloakServerTest {
    private final List<String> said = new ArrayList<>();

    @TempDir
    Path root;

    private Path sources;
    private KeycloakServer keycloak;

    @BeforeEach
    void unpack() throws IOException {
        sources = Files.createDirectories(root.resolve("identity/src/main/resources/keycloak"));
        Files.createDirectories(sources.resolve("themes/miteinander/login"));
        Files.writeString(sources.resolve("themes/miteinander/login/theme.properties"), "parent=keycloak.v2");
        Files.writeString(sources.resolve("realm.json"), "{}");
        version("1.1");
        distribution("1.1");
        // a build would fail: there is no such Java
        keycloak = new KeycloakServer(
                Installation.of(root, Map.of()), new JavaCommand(Path.of("/none"), false), Map.of(), said::add);
    }

    @Test
    void another_theme_needs_another_build() throws IOException {
        String before = keycloak.fingerprint();
        assertThat(keycloak.fingerprint()).isEqualTo(before).matches("[0-9a-f]{16}");
        Files.writeString(sources.resolve("themes/miteinander/login/theme.properties"), "parent=base");
        assertThat(keycloak.fingerprint()).isNotEqualTo(before);
    }

    @Test
    void another_version_needs_another_build() throws IOException {
        String before = keycloak.fingerprint();
        distribution("1.2");
        assertThat(keycloak.fingerprint()).isEqualTo(before);
        version("1.2");
        assertThat(keycloak.fingerprint()).isNotEqualTo(before);
    }

    @Test
    void the_version_is_the_one_of_the_root_pom_whatever_else_is_unpacked() throws IOException {
        distribution("1.0");
        distribution("9.9");
        assertThat(keycloak.distribution().getFileName()).hasToString("keycloak-1.1");
        version("2.0");
        assertThatThrownBy(() -> keycloak.distribution())
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("keycloak-2.0");
    }

    @Test
    void a_copy_that_is_built_is_not_built_again_and_gets_the_newest_realm() throws Exception {
        Path copy = root.resolve(".miteinander-cache/keycloak-" + keycloak.fingerprint());
        Files.createDirectories(copy);
        Files.createFile(copy.resolve(".miteinander-built"));
        assertThat(keycloak.built()).isEqualTo(copy);
        Files.writeString(sources.resolve("realm.json"), "{\"realm\":\"miteinander\"}");
        assertThat(keycloak.built()).isEqualTo(copy);
        assertThat(copy.resolve("data/import/miteinander-realm.json")).hasContent("{\"realm\":\"miteinander\"}");
        assertThat(said).isEmpty();
    }

    @Test
    void a_build_is_announced_and_an_unfinished_one_is_not_taken_for_finished() throws Exception {
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> keycloak.built()).isInstanceOf(IOException.class);
        }
        assertThat(said).hasSize(2).allMatch(line -> line.contains("Keycloak: building"));
        assertThat(root.resolve(".miteinander-cache/keycloak-" + keycloak.fingerprint() + "/themes/miteinander/login"))
                .isDirectory();
    }

    private void version(String version) throws IOException {
        Files.writeString(root.resolve("pom.xml"), "<keycloak.version>" + version + "</keycloak.version>");
    }

    private void distribution(String version) throws IOException {
        Path unpacked = root.resolve("identity/target/keycloak/keycloak-" + version);
        Files.createDirectories(unpacked.resolve("lib"));
        Files.writeString(unpacked.resolve("lib/quarkus-run.jar"), "jar");
        Files.writeString(unpacked.resolve("version.txt"), "Keycloak - Version " + version);
    }
}
