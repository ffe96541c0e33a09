package org.miteinander.gateway.token;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.gateway.GatewaySettings;
import org.miteinander.gateway.fallback.EdgeException;
import org.miteinander.gateway.fallback.EdgeProblem;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two questions that the edge asks identity. */
final class IdentityClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WebClient http;
    private final String address;
    private final String machineSecret;

    IdentityClient(WebClient http, GatewaySettings settings) {
        this.http = http;
        this.address = settings.upstreams().identity() + "/internal/v1";
        this.machineSecret = settings.machineSecret();
    }

    /**
     * Who this is in a federation.
     *
     * @param federation absent for the platform itself
     * @param keycloakToken exchanged for that federation; for the platform the base token
     * @param baseToken tells how the person signed in
     */
    Mono<Grant> platformToken(@Nullable String federation, String keycloakToken, String baseToken) {
        String body = JSON.createObjectNode()
                .put("federation", federation)
                .put("baseToken", baseToken)
                .toString();
        return http.post()
                .uri(address + "/platform-tokens")
                .headers(headers -> headers.setBearerAuth(keycloakToken))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchangeToMono(IdentityClient::grant);
    }

    /** 401: the tokens prove nothing to identity, or their account is being deleted; either way signing in is over. */
    private static Mono<Grant> grant(ClientResponse answer) {
        if (answer.statusCode().is2xxSuccessful()) {
            return answer.bodyToMono(String.class).map(IdentityClient::token);
        }
        int status = answer.statusCode().value();
        return answer.releaseBody().then(Mono.defer(() -> switch (status) {
            case 401 -> Mono.<Grant>just(new Grant.Ended());
            case 404 -> Mono.<Grant>just(new Grant.Nobody());
            default ->
                Mono.<Grant>error(
                        new IllegalStateException("identity: status " + status + " (expected: 200, 401 or 404)"));
        }));
    }

    private static Grant token(String json) {
        JsonNode node = JSON.readTree(json);
        JsonNode member = node.path("member");
        return new Grant.Token(
                node.path("token").asString(),
                Instant.parse(node.path("expiresAt").asString()),
                member.isString() ? member.asString() : null);
    }

    /** The slugs of all federations. */
    Mono<List<String>> federations() {
        return http.get()
                .uri(address + "/federations")
                .headers(headers -> headers.setBearerAuth(machineSecret))
                .exchangeToMono(answer -> answer.statusCode().is2xxSuccessful()
                        ? answer.bodyToMono(String.class).map(IdentityClient::slugs)
                        : answer.releaseBody()
                                .then(Mono.<List<String>>error(new EdgeException(EdgeProblem.UNAVAILABLE))));
    }

    /** A plain list of slugs, or one of objects that have a slug, bare or as the items of an object. */
    static List<String> slugs(String json) {
        JsonNode node = JSON.readTree(json);
        JsonNode items = node.isArray() ? node : node.path("items");
        return items.valueStream()
                .map(item -> item.isString() ? item : item.path("slug"))
                .filter(JsonNode::isString)
                .map(item -> item.asString())
                .filter(Slugs::valid)
                .toList();
    }
}
