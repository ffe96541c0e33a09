package org.miteinander.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two modules keep the first words of the platform's addresses; they share no class, so this holds them together. */
class SlugsTest {
    private static final Path OURS = Path.of("src/main/java/org/miteinander/gateway/token/Slugs.java");
    private static final Path IDENTITYS =
            Path.of("../identity/src/main/java/org/miteinander/identity/federation/domain/Slugs.java");

    private static final Path PORTAL = Path.of("../portal/src/main/java");

    private static Set<String> words(Path source) throws IOException {
        return Pattern.compile("\\n {12}\"([^\"]+)\"")
                .matcher(Files.readString(source))
                .results()
                .map((MatchResult word) -> word.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void no_federation_can_be_opened_under_a_word_that_the_edge_reads_otherwise() throws IOException {
        Set<String> slugs = words(OURS).stream().filter(Slugs::valid).collect(Collectors.toSet());
        assertThat(slugs).contains("inbox", "register").noneMatch(Slugs::federation);
        assertThat(words(IDENTITYS)).containsAll(slugs);
    }

    @Test
    void no_federation_can_be_opened_under_the_first_word_of_a_page() throws IOException {
        Set<String> pages = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PORTAL)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Pattern.compile("Mapping\\([^\"]*\"/([a-z][a-z-]*)")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(word -> pages.add(word.group(1)));
            }
        }
        assertThat(pages).contains("search", "language").noneMatch(Slugs::federation);
    }
}
