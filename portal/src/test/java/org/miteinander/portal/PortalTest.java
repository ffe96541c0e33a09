package org.miteinander.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portal in front of stub services, with a small world: two federations, four groups, a queue. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class PortalTest {

    static final StubServices SERVICES = new StubServices();
    static final String ANONYMOUS = "";
    static final String ANNA = token("rheuma", "m-anna", "\"member\"");
    static final String GUEST = token("rheuma", null, "");
    static final String HOST =
            token("rheuma", "m-host", "\"member\",\"moderator\",\"forum-admin\",\"federation-admin\"");

    private static final String F = " /api/v1/federations/rheuma";
    private static final HttpClient BROWSER =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @LocalServerPort
    int port;

    @Autowired
    CircuitBreakerRegistry breakers;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        for (String service : List.of("identity", "groups", "counselling", "directory", "notifications")) {
            registry.add("portal.services.addresses." + service, () -> SERVICES.address(service));
        }
    }

    @BeforeEach
    void world() {
        SERVICES.forgetEverything();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        SERVICES.on("GET identity" + F, federation("rheuma", "Rheuma-Netz Nord", "DU"));
        SERVICES.on("GET identity /api/v1/federations/seelenwind", federation("seelenwind", "Seelenwind e. V.", "SIE"));
        SERVICES.on("GET identity" + F + "/members", """
                {"items":[{"member":"m-anna","pseudonym":"Anna K.","roles":["moderator"],"joinedAt":"2026-01-05T10:00:00Z"},
                 {"member":"m-bernd","pseudonym":"<Bernd & Co>","roles":[],"joinedAt":"2026-02-05T10:00:00Z"}],"next":"n2"}""");
        SERVICES.on("GET notifications" + F + "/inbox/count", "{\"unread\":3}");
        SERVICES.on("GET groups" + F + "/groups", """
                {"items":[{"id":"g1","name":"Rheuma im Alltag","purpose":"Für alle, die damit leben.","visibility":"OPEN",
                 "memberCount":12,"standing":"MEMBER","lastPostAt":"2026-03-01T10:00:00Z"},
                 {"id":"g2","name":"Angehörige","purpose":"Für alle, die mitfühlen.","visibility":"CLOSED",
                 "memberCount":null,"standing":"NONE","lastPostAt":null}],"next":"c2"}""");
        SERVICES.on("GET groups" + F + "/groups/g1", group("g1", "Rheuma im Alltag", "OPEN", "HOST", true));
        SERVICES.on("GET groups" + F + "/groups/g2", group("g2", "Vertraute Runde", "CLOSED", "NONE", false));
        SERVICES.on("GET groups" + F + "/groups/g1/topics", """
                {"items":[{"id":"t1","title":"Schlaf & Schmerz","author":"m-bernd","posts":2,
                 "lastPostAt":"2026-03-01T10:00:00Z","locked":true,"pinned":true}],"next":"x","waiting":[]}""");
        SERVICES.on("GET groups" + F + "/groups/g1/topics/t1", topic("g1", "OPEN", "Schlaf & Schmerz"));
        SERVICES.on("GET groups" + F + "/groups/g2/topics/t2", topic("g2", "CLOSED", "Geheimes Thema"));
        SERVICES.on("GET groups" + F + "/groups/g1/posts/p1", """
                {"id":"p1","topic":"t1","text":"Alter Text","version":4,
                 "history":[{"text":"Noch älter","at":"2026-02-28T10:00:00Z"}]}""");
        SERVICES.on("GET groups" + F + "/groups/g1/members", """
                {"items":[{"member":"m-anna","standing":"MEMBER","since":"2026-01-05T10:00:00Z"},
                 {"member":"m-host","standing":"HOST","since":"2026-01-01T10:00:00Z"}],"next":"z"}""");
        SERVICES.on(
                "GET groups" + F + "/groups/g1/requests",
                "{\"items\":[{\"member\":\"m-bernd\",\"askedAt\":\"2026-03-01T10:00:00Z\"}],\"next\":null}");
        SERVICES.on("GET groups" + F + "/queue", "{\"items\":[" + queued() + "}],\"next\":null}");
        SERVICES.on("GET groups" + F + "/groups/g1/queue", "{\"items\":[],\"next\":null}");
        SERVICES.on("GET groups" + F + "/groups/g1/queue/q1", queued("null"));
        SERVICES.on("GET groups" + F + "/search", """
                {"items":[{"group":"g1","groupName":"Rheuma im Alltag","topic":"t1","title":"Schlaf","seq":1,"page":1,
                 "html":"<p>Guter <mark>Schlaf</mark> hilft.</p>"}],"next":"more"}""");
    }

    /** A post that waits, without its end. */
    private static String queued() {
        return """
                {"id":"q1","group":"g1","groupName":"Rheuma im Alltag","topic":null,"title":"Neu hier","author":"m-bernd",
                 "html":"<p>Hallo zusammen</p>","edits":null,"submittedAt":"2026-03-01T10:00:00Z","version":1""";
    }

    static String queued(String decided) {
        return queued() + ",\"source\":\"Hallo **zusammen**\",\"decided\":" + decided + "}";
    }

    static String federation(String slug, String name, String address) {
        return """
                {"slug":"%s","name":"%s","claim":"Gemeinsam leichter.","brand":"#1d5c63","brandInk":"#ffffff","address":"%s",
                 "imprint":"Musterweg 1","privacyContact":"datenschutz@example.org","counselling":true,"reasons":["Alltag"]}""".formatted(slug, name, address);
    }

    static String group(String id, String name, String visibility, String standing, boolean may) {
        return """
                {"id":"%s","name":"%s","purpose":"Wofür","visibility":"%s","version":7,"memberCount":12,"hosts":["m-anna"],
                 "entry":"e1","createdAt":"2026-01-01T00:00:00Z","standing":"%s","reason":null,
                 "may":{"read":%5$s,"post":%5$s,"join":true,"moderate":%5$s,"administer":%5$s}}""".formatted(id, name, visibility, standing, may);
    }

    static String topic(String group, String visibility, String title) {
        return """
                {"id":"t1","title":"%s","author":"m-bernd","locked":false,"pinned":false,"version":3,"page":1,"pages":1,
                 "group":{"id":"%s","name":"Vertraute Runde","visibility":"%s","standing":"MEMBER",
                  "may":{"read":true,"post":true,"join":false,"moderate":true,"administer":false}},
                 "posts":[{"id":"p1","seq":0,"author":"m-bernd","html":"<p>Wie schlaft ihr?</p>",
                   "postedAt":"2026-03-01T10:00:00Z","editedAt":"2026-03-01T11:00:00Z","deleted":false,"mine":true,
                   "may":{"edit":true,"delete":true}},
                  {"id":"p2","seq":1,"author":null,"html":"","postedAt":"2026-03-01T12:00:00Z","editedAt":null,
                   "deleted":true,"mine":false,"may":{"edit":false,"delete":false}}],
                 "waiting":[{"id":"w1","html":"<p>Ich auch</p>","submittedAt":"2026-03-01T13:00:00Z"}]}""".formatted(title, group, visibility);
    }

    static String token(String federation, String member, String roles) {
        return bearer("{\"fed\":\"" + federation + "\"" + (member == null ? "" : ",\"mem\":\"" + member + "\"")
                + ",\"roles\":[" + roles + "]}");
    }

    static String bearer(String claims) {
        return "Bearer h."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".s";
    }

    HttpResponse<String> get(String path, String token, String... headers) {
        return send(request(path, token, headers).GET());
    }

    HttpResponse<String> post(String path, String token, List<String> fields, String... headers) {
        var body = new ArrayList<String>();
        for (int i = 0; i < fields.size(); i += 2) {
            body.add(fields.get(i) + "=" + URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
        }
        return send(request(path, token, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", body))));
    }

    private HttpRequest.Builder request(String path, String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = BROWSER.send(request.build(), BodyHandlers.ofString());
            assertErrorsLead(answer);
            assertWorded(answer);
            return answer;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Every error that names a field leads to it, on every page that says that something was wrong. */
    private static void assertErrorsLead(HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            Pattern.compile("href=\"#(f-[^\"]*)\"")
                    .matcher(answer.body())
                    .results()
                    .forEach(link -> assertThat(answer.body()).contains(" id=\"" + link.group(1) + "\""));
        }
    }

    /** A key that has no text shows itself on the page. */
    private static void assertWorded(HttpResponse<String> answer) {
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            assertThat(answer.body())
                    .doesNotContainPattern(">(frame|site|api|platform|account|inbox|federation|group|moderation"
                            + "|counselling|register)\\.[a-z]");
        }
    }

    /** Fails with every error the HTML checker names. */
    static void assertValid(String html) {
        var errors = new ArrayList<String>();
        try {
            String report =
                    new EmbeddedValidator().validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            for (JsonNode message :
                    JsonMapper.builder().build().readTree(report).path("messages")) {
                if (!message.path("type").asString("").equals("info")) {
                    errors.add(message.path("message").asString("") + " | "
                            + message.path("extract").asString(""));
                }
            }
        } catch (IOException | SAXException failed) {
            throw new IllegalStateException(failed);
        }
        assertThat(errors).isEmpty();
    }
}
