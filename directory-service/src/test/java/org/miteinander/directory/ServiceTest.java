package org.miteinander.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.Http;
import org.miteinander.platform.test.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service with real parts around it. Every test imports under a source of its own, or the fixture. */
@ExtendWith(EmbeddedParts.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class ServiceTest {
    protected static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "the-boundary-of-the-parts";

    @LocalServerPort
    private int port;

    /** A file to upload. */
    public record Upload(String name, byte[] content) {
        public static Upload text(String name, String content) {
            return new Upload(name, content.getBytes(StandardCharsets.UTF_8));
        }

        /** From {@code src/test/resources/lists}. */
        public static Upload fixture(String name) {
            try (InputStream in = ServiceTest.class.getResourceAsStream("/lists/" + name)) {
                assertThat(in).as(name).isNotNull();
                return new Upload(name, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    protected Http http() {
        return new Http(port);
    }

    protected static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }

    protected HttpResponse<String> upload(String path, @Nullable String token, Upload... files) {
        StringBuilder body = new StringBuilder();
        for (Upload file : files) {
            body.append("--")
                    .append(BOUNDARY)
                    .append("\r\nContent-Disposition: form-data; name=\"files\"; filename=\"")
                    .append(file.name())
                    .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .append(new String(file.content(), StandardCharsets.ISO_8859_1))
                    .append("\r\n");
        }
        body.append("--").append(BOUNDARY).append("--\r\n");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.ISO_8859_1));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every line of the answer. */
    protected List<JsonNode> importLines(String path, Upload... files) {
        HttpResponse<String> answer = upload(path, TestTokens.machine(), files);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-ndjson");
        return answer.body().lines().map(JSON::readTree).toList();
    }

    /** The report of a run. */
    protected JsonNode importList(String source, Upload... files) {
        JsonNode report = importLines("/internal/v1/imports/directory?source=" + source, files)
                .getLast();
        assertThat(report.path("done").asBoolean()).as(report.toString()).isTrue();
        return report;
    }

    protected JsonNode importPostcodes(Upload file) {
        return importLines("/internal/v1/imports/postcodes", file).getLast();
    }

    /** Contact points, thirty groups, two nationwide entries, and where they are; shown by the search on return. */
    protected void fixture() {
        importPostcodes(Upload.fixture("postcodes.csv"));
        importList("fixture", Upload.fixture("topics.json"), Upload.fixture("contact-points.json"));
        importList("nationwide", Upload.fixture("nationwide.csv"));
        soon().until(() -> search("q", "Nesselfieber").path("total").asInt() == 2);
        soon().until(() ->
                search("district", "Bergstadt", "place", "00201").path("total").asInt() == 9
                        && search("district", "Bergstadt", "place", "00201")
                                        .path("items")
                                        .path(0)
                                        .path("distanceKm")
                                        .asDouble()
                                > 0);
    }

    /** @param parameters name, value, name, value … */
    protected JsonNode search(String... parameters) {
        Http.Answer answer = searchAt(http(), parameters);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** The same at any replica, whatever it answers. */
    protected static Http.Answer searchAt(Http replica, String... parameters) {
        StringBuilder path = new StringBuilder("/api/v1/register/entries?");
        for (int i = 0; i < parameters.length; i += 2) {
            path.append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        return replica.get(path.toString(), null);
    }

    /** The values of one field in all items of a list. */
    protected static List<String> all(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path(field).asString())
                .toList();
    }
}
