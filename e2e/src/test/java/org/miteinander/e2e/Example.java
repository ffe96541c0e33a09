package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example on {@code /api}, run as it stands there; only its placeholders are filled in. */
final class Example {
    private static final Pattern BLOCK = Pattern.compile("(?s)<pre[^>]*>(.*?)</pre>");
    private static final Pattern CONTRACT = Pattern.compile("href=\"(/api/openapi/[a-z]+\\.yaml)\"");

    /** The commands use it; a small Debian does not have it. */
    private static final String UUIDGEN =
            "command -v uuidgen >/dev/null || uuidgen() { cat /proc/sys/kernel/random/uuid; }\n";

    private final String page;

    private Example(String page) {
        this.page = page;
    }

    static Example read() {
        var answer = Platform.get("/api", "Accept-Language", "de");
        assertThat(answer.statusCode()).isEqualTo(200);
        return new Example(answer.body());
    }

    /** The addresses of the contracts that the page names. */
    List<String> contracts() {
        return CONTRACT.matcher(page)
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
    }

    /** The one block with all these signs in it, and these placeholders filled in. */
    String block(Map<String, String> values, String... signs) {
        List<String> found = BLOCK.matcher(page)
                .results()
                .map(block -> plain(block.group(1)))
                .filter(block -> Stream.of(signs).allMatch(block::contains))
                .toList();
        assertThat(found).as("the block with %s", List.of(signs)).hasSize(1);
        String filled = found.getFirst();
        List<String> longestFirst = values.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String name : longestFirst) {
            Pattern placeholder = Pattern.compile("(?<![A-Z_])" + Pattern.quote(name) + "(?![A-Z_])");
            filled = placeholder.matcher(filled).replaceAll(Matcher.quoteReplacement(values.get(name)));
        }
        return filled;
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** Runs a block in a shell; gives the JSON it prints. */
    static JsonNode run(String commands, Map<String, String> environment) throws IOException, InterruptedException {
        Path out = Files.createTempFile("example", ".json");
        Path errors = Files.createTempFile("example", ".log");
        try {
            ProcessBuilder shell = new ProcessBuilder("bash", "-c", UUIDGEN + commands)
                    .redirectOutput(out.toFile())
                    .redirectError(errors.toFile());
            shell.environment().putAll(environment);
            int code = shell.start().waitFor();
            assertThat(code)
                    .as("the example needs bash and curl (127: missing)\n%s\n%s", commands, Files.readString(errors))
                    .isZero();
            return JsonMapper.shared().readTree(Files.readString(out));
        } finally {
            Files.delete(out);
            Files.delete(errors);
        }
    }
}
