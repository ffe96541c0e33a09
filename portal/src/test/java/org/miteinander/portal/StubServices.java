package org.miteinander.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands in for all services: answers what a test told it, 404 to anything else, 503 for what is away. */
final class StubServices {

    /** One request as it came in. */
    record Asked(String line, String authorization, String key, String ifMatch, String language, String body) {}

    private record Answer(int status, String json) {}

    private static final String MISSING =
            "{\"type\":\"urn:miteinander:problem:not-found\",\"title\":\"Not found\",\"status\":404,\"detail\":\"Das gibt es hier nicht.\"}";

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, Answer> anonymous = new ConcurrentHashMap<>();
    private final Set<String> checked = ConcurrentHashMap.newKeySet();
    private final Set<String> away = ConcurrentHashMap.newKeySet();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    StubServices() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** The address of one service, for instance {@code groups}. */
    String address(String service) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + service;
    }

    /**
     * A line is a method, a service and a path: {@code GET groups /api/v1/federations/rheuma/groups}, with or without a
     * query. Fails for an answer that the service's contract does not know.
     */
    void on(String line, int status, String json) {
        check(line, status, json);
        answers.put(line, new Answer(status, json));
    }

    /** The same for a caller who is not signed in, when that makes a difference. */
    void onAnonymous(String line, int status, String json) {
        check(line, status, json);
        anonymous.put(line, new Answer(status, json));
    }

    private void check(String line, int status, String json) {
        String[] parts = line.split(" ", 3);
        String path = parts[2].replaceAll("\\?.*", "");
        String answer = line + " " + status + " " + json;
        if (path.startsWith("/api/") && !checked.contains(answer)) {
            ServiceContract.of(parts[1]).check(parts[0], path, status, json);
            checked.add(answer);
        }
    }

    void on(String line, String json) {
        on(line, 200, json);
    }

    void away(String... services) {
        away.addAll(List.of(services));
    }

    void forgetEverything() {
        answers.clear();
        anonymous.clear();
        away.clear();
        asked.clear();
    }

    List<Asked> asked(String line) {
        return asked.stream().filter(one -> one.line().equals(line)).toList();
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String service = path.substring(1, path.indexOf('/', 1));
            String line = exchange.getRequestMethod() + " " + service + " " + path.substring(service.length() + 1);
            var headers = exchange.getRequestHeaders();
            asked.add(new Asked(
                    line,
                    text(headers.getFirst("Authorization")),
                    text(headers.getFirst("Idempotency-Key")),
                    text(headers.getFirst("If-Match")),
                    text(headers.getFirst("Accept-Language")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            boolean signedIn = headers.getFirst("Authorization") != null;
            Answer answer = away.contains(service)
                    ? new Answer(503, "{}")
                    : found(signedIn, line, exchange.getRequestURI().getQuery());
            byte[] bytes = answer.json().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    /** The answer for exactly this query, else for the path whatever the query is. */
    private Answer found(boolean signedIn, String line, String query) {
        Answer stranger = signedIn ? null : anonymous.get(line);
        if (stranger != null) {
            return stranger;
        }
        Answer exact = answers.get(line + "?" + query);
        return exact == null ? answers.getOrDefault(line, new Answer(404, MISSING)) : exact;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
