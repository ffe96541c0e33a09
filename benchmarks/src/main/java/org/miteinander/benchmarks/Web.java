package org.miteinander.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Plain HTTP/1.1 with kept connections; follows no redirect and keeps no cookie. */
final class Web {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Web() {}

    /** @throws TooManyRequestsException if a rate limit answered */
    static Answer send(HttpRequest request) throws IOException, InterruptedException {
        String asked = request.method() + " " + request.uri().getPath();
        HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == TOO_MANY_REQUESTS) {
            throw new TooManyRequestsException(asked);
        }
        return new Answer(asked, response.statusCode(), response.body(), response.headers());
    }

    static HttpRequest.Builder to(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
    }

    /** A POST as a page's form sends it. */
    static HttpRequest.Builder form(URI uri, Map<String, String> fields) {
        return to(uri).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)));
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
