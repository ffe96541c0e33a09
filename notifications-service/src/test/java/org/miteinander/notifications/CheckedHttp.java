package org.miteinander.notifications;

import org.jspecify.annotations.Nullable;
import org.miteinander.platform.test.Http;
import org.miteinander.platform.test.HttpContract;

/** Requests against the running service; every answer of its API is held against the contract. */
public record CheckedHttp(Http http) {
    private static final HttpContract CONTRACT = HttpContract.load();

    public Http.Answer get(String path, @Nullable String token) {
        return send("GET", path, token, null);
    }

    public Http.Answer put(String path, @Nullable String token, @Nullable String body) {
        return send("PUT", path, token, body);
    }

    public Http.Answer delete(String path, @Nullable String token) {
        return send("DELETE", path, token, null);
    }

    public Http.Answer send(String method, String path, @Nullable String token, @Nullable String body) {
        Http.Answer answer = http.send(method, path, token, body);
        if (path.startsWith("/api/")) {
            CONTRACT.check(method, path, answer);
        }
        return answer;
    }
}
