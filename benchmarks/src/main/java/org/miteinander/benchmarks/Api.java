package org.miteinander.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** The API of one federation through the gateway, as one person. May be used by many threads. */
final class Api {
    private final URI base;
    private final Bearer bearer;

    /** @param base ends with a slash; paths are relative to it */
    Api(URI base, Bearer bearer) {
        this.base = base;
        this.bearer = bearer;
    }

    Answer get(String path) throws IOException, InterruptedException {
        return Web.send(request(path).GET().build());
    }

    /** Creates something, under a key of its own. */
    Answer post(String path, Map<String, String> body) throws IOException, InterruptedException {
        return Web.send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                .build());
    }

    /** Without a body. */
    Answer put(String path) throws IOException, InterruptedException {
        return Web.send(request(path).PUT(HttpRequest.BodyPublishers.noBody()).build());
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        return Web.to(base.resolve(path)).header("Authorization", "Bearer " + bearer.token());
    }
}
