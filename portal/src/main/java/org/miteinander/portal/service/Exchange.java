package org.miteinander.portal.service;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One HTTP request to a service and its answer, bounded in time. */
final class Exchange {

    /** What is asked. The path is already filled in; the body is JSON. */
    record Request(
            Service service,
            Call call,
            String method,
            String path,
            @Nullable String body,
            @Nullable String idempotencyKey,
            @Nullable String ifMatch) {}

    /** An answer below 500. */
    record Answer(int status, String body) {
        boolean refused() {
            return status >= 400;
        }
    }

    private final ServiceSettings settings;
    private final HttpClient client;
    private final Duration readTimeout;

    Exchange(ServiceSettings settings) {
        this.settings = settings;
        this.readTimeout = settings.readTimeout();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** Asks; throws {@link ServiceAway} on a 5xx, on an unexpected redirect, and when no answer came in time. */
    Answer send(Request asked) {
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request(asked), BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            HttpResponse<String> response = answer.get(readTimeout.toMillis(), TimeUnit.MILLISECONDS);
            int status = response.statusCode();
            if (status >= 500 || (status >= 300 && status < 400)) {
                throw new ServiceAway(asked.service(), new IllegalStateException("status " + status));
            }
            return new Answer(status, response.body());
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ServiceAway(asked.service(), interrupted);
        } catch (TimeoutException | ExecutionException failed) {
            answer.cancel(true);
            throw new ServiceAway(asked.service(), failed);
        }
    }

    private HttpRequest request(Request asked) {
        String body = asked.body();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(settings.address(asked.service()) + asked.path()))
                .timeout(readTimeout)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", asked.call().language())
                .method(asked.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        header(request, "Authorization", asked.call().authorization());
        header(request, "Idempotency-Key", asked.idempotencyKey());
        header(request, "If-Match", asked.ifMatch() == null ? null : quoted(asked.ifMatch()));
        return request.build();
    }

    private static void header(HttpRequest.Builder request, String name, @Nullable String value) {
        if (value != null) {
            request.header(name, value);
        }
    }

    private static String quoted(String version) {
        return version.startsWith("\"") || version.startsWith("W/") || version.equals("*")
                ? version
                : "\"" + version + "\"";
    }
}
