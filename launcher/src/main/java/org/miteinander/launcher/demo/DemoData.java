package org.miteinander.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Fills a new installation the way people would: through the gateway, signed in as themselves. May be repeated; every
 * creation carries a key of its own.
 */
public final class DemoData {
    private static final Map<String, Map<String, Object>> FEDERATIONS = Map.of(
            DemoPerson.RHEUMA,
            Map.of(
                    "name", "Rheuma-Netz Nord",
                    "claim", "Selbsthilfe zwischen den Meeren",
                    "brand", "#0b6e69",
                    "address", "DU",
                    "imprint", "Rheuma-Netz Nord (Beispiel), Musterweg 1, 24103 Kiel",
                    "privacyContact", "datenschutz@rheuma-nord.example",
                    "reasons", List.of("Diagnose und Alltag", "Beruf und Rente", "Familie", "Etwas anderes")),
            DemoPerson.SEELEN,
            Map.of(
                    "name", "Seelenwind e. V.",
                    "claim", "Gemeinsam durch seelische Krisen",
                    "brand", "#6b3fa0",
                    "address", "SIE",
                    "imprint", "Seelenwind e. V. (Beispiel), Beispielplatz 7, 04109 Leipzig",
                    "privacyContact", "datenschutz@seelenwind.example",
                    "reasons", List.of("Belastung und Krise", "Suche nach Hilfe", "Angehörige", "Etwas anderes")));

    private static final int TRIES = 60;

    private final JsonHttp http = new JsonHttp();
    private final URI gateway;
    private final DemoAccounts accounts;
    private final Map<String, String> members = new HashMap<>(); // federation|login → member id

    private DemoData(URI gateway, DemoAccounts accounts) {
        this.gateway = gateway;
        this.accounts = accounts;
    }

    /**
     * @param secrets needs {@code KEYCLOAK_ADMIN_PASSWORD}
     * @throws IOException if a part refuses what the demo needs
     */
    public static void fill(URI gateway, URI keycloak, Map<String, String> secrets, Consumer<String> progress)
            throws IOException, InterruptedException {
        try (var accounts =
                new DemoAccounts(new JsonHttp(), keycloak, secrets.getOrDefault("KEYCLOAK_ADMIN_PASSWORD", ""))) {
            var demo = new DemoData(gateway, accounts);
            progress.accept("demo data: accounts");
            accounts.prepare();
            for (String federation : List.of(DemoPerson.RHEUMA, DemoPerson.SEELEN)) {
                progress.accept("demo data: federation " + federation);
                demo.federation(federation);
            }
            List<DemoGroup> groups = DemoGroup.all();
            for (DemoGroup group : groups) {
                demo.group(group);
                progress.accept("demo data: group " + (groups.indexOf(group) + 1) + " of " + groups.size());
            }
        }
    }

    private void federation(String slug) throws IOException, InterruptedException {
        Map<String, Object> settings = FEDERATIONS.getOrDefault(slug, Map.of());
        var created = http.send(
                "POST",
                gateway.resolve("/api/v1/platform/federations"),
                accounts.token("operator"),
                Map.of(
                        "slug", slug,
                        "name", settings.getOrDefault("name", slug),
                        "address", settings.getOrDefault("address", "DU"),
                        "brand", settings.getOrDefault("brand", "#0b6e69")),
                "Idempotency-Key",
                "demo-" + slug);
        JsonNode answer = created.expect(201, 409);
        String invitation = answer.path("invitationLink").asString("").replaceAll(".*invitation=", "");
        String admin = slug.equals(DemoPerson.RHEUMA) ? "rheuma-admin" : "seelen-admin";
        for (DemoPerson person : DemoPerson.ALL) {
            if (person.memberships().containsKey(slug)) {
                join(slug, person, person.login().equals(admin) ? invitation : "");
            }
        }
        for (DemoPerson person : DemoPerson.ALL) {
            List<String> roles = person.memberships().getOrDefault(slug, List.of());
            if (!roles.isEmpty()) {
                send(
                                admin,
                                "PUT",
                                slug,
                                "members/" + members.get(slug + "|" + person.login()) + "/roles",
                                Map.of("roles", roles))
                        .expect(204);
            }
        }
        send(admin, "PUT", slug, "", settings).expect(200, 204);
    }

    private void join(String slug, DemoPerson person, String invitation) throws IOException, InterruptedException {
        Map<String, Object> body = new HashMap<>(Map.of("pseudonym", person.pseudonym(slug)));
        if (!invitation.isEmpty()) {
            body.put("invitation", invitation);
        }
        JsonHttp.Answer joined = send(person.login(), "POST", slug, "members", body);
        for (int attempt = 1; joined.status() == 404 && attempt < TRIES; attempt++) { // a federation this new
            TimeUnit.MILLISECONDS.sleep(250);
            joined = send(person.login(), "POST", slug, "members", body);
        }
        joined.expect(201, 409);
        members.put(slug + "|" + person.login(), memberId(slug, person));
    }

    /** The edge learns of a new member by an event, so a first question may come too early. */
    private String memberId(String slug, DemoPerson person) throws IOException, InterruptedException {
        for (int attempt = 1; attempt < TRIES; attempt++) {
            JsonHttp.Answer me = send(person.login(), "GET", slug, "members/me", Map.of());
            if (me.status() == 200) {
                return me.expect(200).path("member").asString();
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        throw new IOException(slug + ": " + person.login() + " did not become a member");
    }

    private void group(DemoGroup group) throws IOException, InterruptedException {
        String slug = group.federation();
        String admin = slug.equals(DemoPerson.RHEUMA) ? "rheuma-admin" : "seelen-admin";
        JsonNode created = send(
                        admin,
                        "POST",
                        slug,
                        "groups",
                        Map.of(
                                "name", group.name(),
                                "purpose", group.purpose(),
                                "visibility", group.visibility()))
                .expect(200, 201);
        String path = "groups/" + created.path("id").asString();
        boolean first = true;
        for (String author : group.authors()) {
            String standing = first ? "HOST" : "MEMBER";
            if (group.visibility().equals("OPEN") || group.visibility().equals("MODERATED")) {
                send(author, "PUT", slug, path + "/members/me", Map.of()).expect(204, 409);
            } else {
                String invite = path + "/members/" + members.get(slug + "|" + author);
                send(admin, "PUT", slug, invite, Map.of("standing", "INVITED")).expect(200, 204, 409);
                send(author, "PUT", slug, path + "/members/me", Map.of()).expect(204, 409);
            }
            if (first) {
                String promote = path + "/members/" + members.get(slug + "|" + author);
                send(admin, "PUT", slug, promote, Map.of("standing", standing)).expect(200, 204, 409);
            }
            first = false;
        }
        for (DemoGroup.Topic topic : group.topics()) {
            topic(group, path, topic);
        }
    }

    private void topic(DemoGroup group, String path, DemoGroup.Topic topic) throws IOException, InterruptedException {
        String slug = group.federation();
        DemoGroup.Post opening = topic.posts().getFirst();
        JsonNode created = send(
                        opening.author(),
                        "POST",
                        slug,
                        path + "/topics",
                        Map.of("title", topic.title(), "text", opening.text()))
                .expect(200, 201);
        String topicId = created.path("topic").asString("");
        approve(group, path, created, opening);
        for (DemoGroup.Post post : topic.posts().subList(1, topic.posts().size())) {
            JsonNode reply = send(
                            post.author(),
                            "POST",
                            slug,
                            path + "/topics/" + topicId + "/posts",
                            Map.of("text", post.text()))
                    .expect(200, 201);
            approve(group, path, reply, post);
        }
    }

    /** Publishes what waits in a moderated group, but for the posts that are there to try moderating. */
    private void approve(DemoGroup group, String path, JsonNode created, DemoGroup.Post post)
            throws IOException, InterruptedException {
        if (!created.path("state").asString("").equals("PENDING") || post.waits()) {
            return;
        }
        String slug = group.federation();
        String moderator = slug.equals(DemoPerson.RHEUMA) ? "rheuma-moderation" : "seelen-moderation";
        String item = path + "/queue/" + created.path("post").asString();
        send(moderator, "PUT", slug, item + "/decision", Map.of("decision", "APPROVE"))
                .expect(200, 409);
    }

    private JsonHttp.Answer send(String login, String method, String federation, String path, Map<String, Object> body)
            throws IOException, InterruptedException {
        String rest = path.isEmpty() ? "" : "/" + path;
        URI uri = gateway.resolve("/api/v1/federations/" + federation + rest);
        boolean empty = method.equals("GET") || body.isEmpty();
        String key = key(login, method, uri.getPath(), body);
        return http.send(method, uri, accounts.token(login), empty ? null : body, "Idempotency-Key", key);
    }

    /** The same in every run, so that a repetition creates nothing twice; the order of the body's fields is another each time. */
    static String key(String login, String method, String path, Map<String, Object> body) {
        String what = String.join(" ", login, method, path, new TreeMap<>(body).toString());
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
