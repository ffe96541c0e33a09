package org.miteinander.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.miteinander.platform.test.Http;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Every endpoint, every type of group, every kind of caller: what comes back stands in rights.csv. */
@DisplayName("U-4 G-09: rights of every endpoint")
class RightsTest extends ServiceTest {
    private static final String FEDERATION = "/api/v1/federations/{federation}";
    private static final List<String> TYPES = List.of("OPEN", "MODERATED", "CLOSED", "HIDDEN");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    /** One line of the table. */
    private record Row(String method, String path, String type, Map<String, Integer> expected) {
        String endpoint() {
            return method + " " + path;
        }

        boolean changes() {
            return !method.equals("GET");
        }
    }

    /** A group of one type with somebody of each kind, a topic, a post and a waiting item. */
    private record World(Scene scene, String group, String topic, String post, String item) {
        String token(String caller) {
            return switch (caller) {
                case "anonymous" -> null;
                case "guest" -> scene.guest();
                case "federation moderator" -> scene.person("fedmod", "moderator");
                case "forum-admin" -> scene.admin();
                case "foreigner" -> new Scene(0, "elsewhere").person("foreigner", "forum-admin", "moderator");
                default -> scene.person(caller);
            };
        }
    }

    private World world(String type) {
        Scene here = new Scene(port);
        String group = here.groupWith(
                "MODERATED",
                "host",
                "HOST",
                "moderator",
                "MODERATOR",
                "member",
                "MEMBER",
                "writer",
                "MEMBER",
                "target",
                "MEMBER");
        String topic = here.topic(group, "host", "Thema", "Text");
        String post = here.reply(group, topic, "member", "Beitrag")
                .json()
                .path("post")
                .asString();
        assertThat(here.decide(group, post, here.person("host"), "APPROVE", null)
                        .status())
                .isEqualTo(200);
        String item =
                here.reply(group, topic, "writer", "Wartet").json().path("post").asString();
        if (!type.equals("MODERATED") && !type.equals("-")) {
            here.retype(group, type);
        }
        return new World(here, group, topic, post, item);
    }

    @Test
    void every_endpoint_has_its_rows() {
        Map<String, Set<String>> types = table().stream()
                .collect(Collectors.groupingBy(Row::endpoint, Collectors.mapping(Row::type, Collectors.toSet())));
        assertThat(types.keySet()).isEqualTo(OpenApiTest.handlers(mapping));
        types.forEach((endpoint, of) ->
                assertThat(of).as(endpoint).isEqualTo(endpoint.contains("{group}") ? Set.copyOf(TYPES) : Set.of("-")));
    }

    @TestFactory
    Stream<DynamicTest> rights() {
        Map<String, World> unchanged = new LinkedHashMap<>();
        return table().stream()
                .map(row -> DynamicTest.dynamicTest(row.endpoint() + " " + row.type(), () -> check(row, unchanged)));
    }

    private void check(Row row, Map<String, World> unchanged) {
        List<String> wrong = new ArrayList<>();
        row.expected().forEach((caller, status) -> {
            boolean fresh = row.changes() && status < 300;
            World world = fresh ? world(row.type()) : unchanged.computeIfAbsent(row.type(), this::world);
            Http.Answer answer = call(world, row, world.token(caller));
            if (answer.status() != status) {
                wrong.add(caller + ": " + answer.status() + " (expected: " + status + ") " + answer.body());
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static Http.Answer call(World world, Row row, String token) {
        String path = row.path()
                .substring(FEDERATION.length())
                .replace("{group}", world.group())
                .replace("{topic}", world.topic())
                .replace("{post}", world.post())
                .replace("{item}", world.item())
                .replace("{member}", world.scene().id("target"));
        String version = row.endpoint().equals("PUT " + FEDERATION + "/groups/{group}")
                ? String.valueOf(profile(world).path("version").asLong())
                : "1";
        return world.scene()
                .call(
                        row.method(),
                        path,
                        token,
                        body(world, row),
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "If-Match",
                        "\"" + version + "\"");
    }

    private static JsonNode profile(World world) {
        return world.scene()
                .get("/groups/" + world.group(), world.scene().admin())
                .json();
    }

    /** A body that is fine, so that only rights can refuse. */
    private static String body(World world, Row row) {
        return switch (row.endpoint().replace(FEDERATION, "")) {
            case "POST /groups" -> "{\"name\":\"Neu\",\"purpose\":\"Zweck\",\"visibility\":\"OPEN\"}";
            case "PUT /groups/{group}" ->
                "{\"name\":\"Neu\",\"purpose\":\"Zweck\",\"visibility\":\""
                        + profile(world).path("visibility").asString() + "\"}";
            case "PUT /groups/{group}/members/{member}" -> "{\"standing\":\"BANNED\"}";
            case "POST /groups/{group}/topics" -> "{\"title\":\"Titel\",\"text\":\"Text\"}";
            case "PUT /groups/{group}/topics/{topic}" -> "{\"locked\":false,\"pinned\":true}";
            case "POST /groups/{group}/topics/{topic}/posts", "PUT /groups/{group}/posts/{post}" ->
                "{\"text\":\"Neu\"}";
            case "PUT /groups/{group}/queue/{item}/decision" -> "{\"decision\":\"APPROVE\"}";
            default -> null;
        };
    }

    private static List<Row> table() {
        try (InputStream csv = RightsTest.class.getResourceAsStream("/rights.csv")) {
            List<String[]> lines = new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(","))
                    .toList();
            String[] header = lines.getFirst();
            return lines.stream().skip(1).map(line -> row(header, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String[] header, String[] line) {
        assertThat(line).as(Arrays.toString(line)).hasSameSizeAs(header);
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (int i = 3; i < line.length; i++) {
            expected.put(header[i], Integer.valueOf(line[i].strip()));
        }
        return new Row(line[0], line[1], line[2], expected);
    }
}
