package org.miteinander.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Keeps cookies by origin. By hand, because the platform's cookies are for secure origins: a browser counts
 * http://localhost as one, Java's cookie store does not. For one thread.
 */
final class Browser {
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    Answer get(URI uri) throws IOException, InterruptedException {
        return send(uri, Web.to(uri).header("Accept", "text/html"));
    }

    Answer post(URI uri, Map<String, String> fields) throws IOException, InterruptedException {
        return send(uri, Web.form(uri, fields).header("Accept", "text/html"));
    }

    private Answer send(URI uri, HttpRequest.Builder request) throws IOException, InterruptedException {
        String sent = cookies(uri);
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        Answer answer = Web.send(request.build());
        answer.headers().allValues("Set-Cookie").forEach(line -> keep(uri, line));
        return answer;
    }

    void keep(URI uri, String line) {
        String pair = line.split(";", 2)[0];
        int equals = pair.indexOf('=');
        if (equals < 0) {
            return;
        }
        Map<String, String> kept = cookies.computeIfAbsent(uri.getAuthority(), _ -> new TreeMap<>());
        String name = pair.substring(0, equals).strip();
        String value = pair.substring(equals + 1).strip();
        if (value.isEmpty() || line.contains("Max-Age=0")) {
            kept.remove(name);
        } else {
            kept.put(name, value);
        }
    }

    /** The value of the header for this origin; empty if it has set none. */
    String cookies(URI uri) {
        return cookies.getOrDefault(uri.getAuthority(), Map.of()).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
