package org.miteinander.identity;

import org.miteinander.platform.test.Http;
import org.miteinander.platform.test.HttpContract;

/** Requests against the service; every answer is held against the contract. */
public final class Client {
    private static final HttpContract CONTRACT = HttpContract.load();

    private final Http http;

    Client(int port) {
        this.http = new Http(port);
    }

    public Http.Answer get(String path, String token, String... headers) {
        return send("GET", path, token, null, headers);
    }

    public Http.Answer post(String path, String token, String body, String... headers) {
        return send("POST", path, token, body, headers);
    }

    public Http.Answer put(String path, String token, String body, String... headers) {
        return send("PUT", path, token, body, headers);
    }

    public Http.Answer delete(String path, String token, String... headers) {
        return send("DELETE", path, token, null, headers);
    }

    public Http.Answer send(String method, String path, String token, String body, String... headers) {
        Http.Answer answer = http.send(method, path, token, body, headers);
        CONTRACT.check(method, path, answer);
        return answer;
    }
}
