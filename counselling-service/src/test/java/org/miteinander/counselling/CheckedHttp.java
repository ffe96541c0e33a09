package org.miteinander.counselling;

import org.jspecify.annotations.Nullable;
import org.miteinander.platform.test.Http;
import org.miteinander.platform.test.HttpContract;

/** Requests to the service under test; every answer of its API is held against the contract. */
public record CheckedHttp(Http http) {
    private static final HttpContract CONTRACT = HttpContract.load();

    public Http.Answer get(String path, @Nullable String token, String... headers) {
        return send("GET", path, token, null, headers);
    }

    public Http.Answer post(String path, @Nullable String token, @Nullable String body, String... headers) {
        return send("POST", path, token, body, headers);
    }

    public Http.Answer put(String path, @Nullable String token, @Nullable String body, String... headers) {
        return send("PUT", path, token, body, headers);
    }

    public Http.Answer send(
            String method, String path, @Nullable String token, @Nullable String body, String... headers) {
        Http.Answer answer = http.send(method, path, token, body, headers);
        if (path.startsWith("/api/")) {
            CONTRACT.check(method, path, answer);
        }
        return answer;
    }
}
