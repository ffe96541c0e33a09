package org.miteinander.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP; waits when it is told to slow down and tries again while a part is still warming up. */
final class JsonHttp {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TRIES = 8;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    record Answer(URI uri, int status, String body) {
        JsonNode expect(int... statuses) throws IOException {
            if (Arrays.stream(statuses).noneMatch(s -> s == status)) {
                throw new IOException(uri.getPath() + ": " + status + " (expected: " + Arrays.toString(statuses) + ") "
                        + body.substring(0, Math.min(300, body.length())));
            }
            return body.isBlank() || body.startsWith("<") ? JSON.createObjectNode() : JSON.readTree(body);
        }
    }

    Answer form(URI uri, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer send(String method, URI uri, String bearer, @Nullable Object body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + bearer)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private Answer send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.timeout(Duration.ofSeconds(30)).build();
        for (int attempt = 1; ; attempt++) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            int status = response.statusCode();
            if (attempt == TRIES || status != 429 && status < 502) {
                return new Answer(request.uri(), status, response.body());
            }
            TimeUnit.SECONDS.sleep(attempt);
        }
    }
}
