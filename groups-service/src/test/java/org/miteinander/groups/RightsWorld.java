package org.miteinander.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.UUID;
import org.miteinander.platform.Roles;
import org.miteinander.platform.test.Http;
import org.miteinander.platform.test.RightsTable;
import tools.jackson.databind.JsonNode;

/**
 * A group of one type with somebody of each standing, a topic, posts and waiting items; callers are named as in
 * rights.csv.
 */
final class RightsWorld {
    private static final String FEDERATION = "/api/v1/federations/{federation}";
    private static final Set<String> ROLES = Set.of(
            Roles.FEDERATION_ADMIN,
            Roles.FORUM_ADMIN,
            Roles.MODERATOR,
            Roles.COUNSELLOR,
            Roles.COUNSELLING_SUPERVISOR,
            Roles.DIRECTORY_EDITOR,
            Roles.REGISTER_EDITOR,
            Roles.PLATFORM_OPERATOR);

    private final Scene scene;
    private final String group;
    private final String topic;
    private final Deque<String> posts = new ArrayDeque<>();
    private final Deque<String> items = new ArrayDeque<>();
    private int targets;

    /** @param things so many posts and waiting items */
    RightsWorld(int port, String type, long things) {
        scene = new Scene(port);
        group = scene.group("CLOSED"); // only a closed group is asked
        scene.put("/groups/" + group + "/members/me", scene.person("WAITING"), null);
        for (String standing : new String[] {"INVITED", "BANNED", "MEMBER", "MODERATOR", "HOST"}) {
            scene.appoint(group, standing, standing);
        }
        scene.appoint(group, "writer", "MEMBER");
        scene.groupWith(type, "other-group host", "HOST");
        topic = scene.topic(group, "HOST", "Thema", "Leuchtturm");
        for (int i = 0; i < things; i++) {
            posts.add(written("MEMBER"));
        }
        scene.retype(group, "MODERATED"); // only there something waits
        for (int i = 0; i < things; i++) {
            items.add(written("writer"));
        }
        if (!type.equals("MODERATED")) {
            scene.retype(group, type);
        }
    }

    private String written(String name) {
        Http.Answer reply = scene.reply(group, topic, name, "Beitrag");
        assertThat(reply.status()).isEqualTo(201);
        return reply.json().path("post").asString();
    }

    String group() {
        return group;
    }

    /** Whether the search knows the group's posts by now. */
    boolean isFound() {
        return listed(FEDERATION + "/search?q=Leuchtturm", Roles.FORUM_ADMIN).equals("shown");
    }

    private String token(String caller) {
        return switch (caller) {
            case "anonymous" -> null;
            case "guest" -> scene.guest();
            case "foreigner" -> new Scene(0, "elsewhere").person(caller, ROLES.toArray(String[]::new));
            default -> ROLES.contains(caller) ? scene.person(caller, caller) : scene.person(caller);
        };
    }

    /** Whether a list shows the group, {@code shown} or {@code absent}; the status if there is no list. */
    String listed(String path, String caller) {
        Http.Answer answer = scene.get(path.substring(FEDERATION.length()), token(caller));
        if (answer.status() != 200) {
            return String.valueOf(answer.status());
        }
        String field = path.equals(FEDERATION + "/groups") ? "id" : "group";
        return answer.json().path("items").findValuesAsString(field).contains(group) ? "shown" : "absent";
    }

    /**
     * The status of a request with which all is well but perhaps the right to make it.
     *
     * @param succeeds whether it will use up what it is about
     */
    String status(RightsTable.Row row, String caller, boolean succeeds) {
        Http.Answer answer = scene.call(
                row.method(),
                path(row, succeeds),
                token(caller),
                body(row),
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "If-Match",
                "\"" + version(row) + "\"");
        return String.valueOf(answer.status());
    }

    private String path(RightsTable.Row row, boolean succeeds) {
        String path = row.path()
                .substring(FEDERATION.length())
                .replace("{group}", group)
                .replace("{topic}", topic);
        if (path.contains("{post}")) {
            return path.replace("{post}", succeeds ? posts.remove() : posts.element());
        }
        if (path.contains("{item}")) {
            return path.replace("{item}", succeeds ? items.remove() : items.element());
        }
        return path.contains("{member}") ? path.replace("{member}", scene.id(succeeds ? newTarget() : "writer")) : path;
    }

    private String newTarget() {
        targets++;
        scene.appoint(group, "target " + targets, "MEMBER");
        return "target " + targets;
    }

    private JsonNode profile() {
        return scene.get("/groups/" + group, scene.admin()).json();
    }

    private static String endpoint(RightsTable.Row row) {
        return row.endpoint().replace(FEDERATION, "");
    }

    private long version(RightsTable.Row row) {
        return switch (endpoint(row)) {
            case "PUT /groups/{group}" -> profile().path("version").asLong();
            case "PUT /groups/{group}/topics/{topic}" ->
                scene.page(group, topic, scene.admin(), "1").path("version").asLong();
            default -> 1;
        };
    }

    private String body(RightsTable.Row row) {
        return switch (endpoint(row)) {
            case "POST /groups" -> "{\"name\":\"Neu\",\"purpose\":\"Zweck\",\"visibility\":\"OPEN\"}";
            case "PUT /groups/{group}" ->
                "{\"name\":\"Neu\",\"purpose\":\"Zweck\",\"visibility\":\""
                        + profile().path("visibility").asString() + "\"}";
            case "PUT /groups/{group}/members/{member}" -> "{\"standing\":\"BANNED\"}";
            case "POST /groups/{group}/members/{member}/removal" -> "{\"from\":\"MEMBER\",\"reason\":\"weil\"}";
            case "POST /groups/{group}/topics" -> "{\"title\":\"Titel\",\"text\":\"Text\"}";
            case "PUT /groups/{group}/topics/{topic}" -> "{\"locked\":false,\"pinned\":true}";
            case "POST /groups/{group}/topics/{topic}/posts", "PUT /groups/{group}/posts/{post}" ->
                "{\"text\":\"Neu\"}";
            case "PUT /groups/{group}/queue/{item}/decision" -> "{\"decision\":\"APPROVE\"}";
            default -> null;
        };
    }
}
