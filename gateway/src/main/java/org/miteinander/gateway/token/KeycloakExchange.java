package org.miteinander.gateway.token;

import java.util.Set;
import org.miteinander.gateway.GatewaySettings;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Standard token exchange: a base token for one that says what its owner is in one federation. */
final class KeycloakExchange {
    private static final String GRANT_TYPE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    /** Not for this federation, or not through us; an integrator's client may lack a scope or an audience. */
    private static final Set<String> NOT_HERE = Set.of("invalid_scope", "access_denied");

    /** The base token is not good any more, whatever it says itself. */
    private static final Set<String> OVER = Set.of("invalid_grant", "invalid_token");

    /** Keycloak's words for a base token that is over, under an error code that means many things. */
    private static final String INVALID_TOKEN = "Invalid token";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WebClient keycloak;
    private final String address;
    private final String secret;

    sealed interface Answer {
        record Exchanged(String token) implements Answer {}

        record NotHere() implements Answer {}

        record Over() implements Answer {}
    }

    KeycloakExchange(WebClient keycloak, GatewaySettings settings) {
        this.keycloak = keycloak;
        this.address = settings.keycloak("token");
        this.secret = settings.clientSecret();
    }

    Mono<Answer> exchange(String baseToken, String federation) {
        return keycloak.post()
                .uri(address)
                .headers(headers -> headers.setBasicAuth(GatewaySettings.CLIENT, secret))
                .body(BodyInserters.fromFormData("grant_type", GRANT_TYPE)
                        .with("subject_token", baseToken)
                        .with("subject_token_type", ACCESS_TOKEN)
                        .with("requested_token_type", ACCESS_TOKEN)
                        .with("scope", "openid organization:" + federation))
                .exchangeToMono(KeycloakExchange::read);
    }

    private static Mono<Answer> read(ClientResponse answer) {
        boolean good = answer.statusCode().is2xxSuccessful();
        return answer.bodyToMono(String.class)
                .defaultIfEmpty("{}")
                .map(body -> good ? exchanged(JSON.readTree(body)) : refused(JSON.readTree(body)));
    }

    private static Answer exchanged(JsonNode body) {
        return new Answer.Exchanged(body.path("access_token").asString());
    }

    private static Answer refused(JsonNode body) {
        String error = body.path("error").asString("");
        if (NOT_HERE.contains(error)) {
            return new Answer.NotHere();
        }
        if (OVER.contains(error) || body.path("error_description").asString("").equals(INVALID_TOKEN)) {
            return new Answer.Over();
        }
        throw new IllegalStateException("keycloak: error " + error + " (expected: one that is about the token)");
    }
}
