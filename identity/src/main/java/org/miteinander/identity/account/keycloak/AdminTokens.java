package org.miteinander.identity.account.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.miteinander.identity.account.domain.AccountsAway;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The token of our own service account at Keycloak, fetched when needed and kept until shortly before it ends. */
final class AdminTokens {
    private static final String CLIENT = "identity-service";
    private static final long MARGIN_SECONDS = 20;

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(
            @JsonProperty("access_token") @Nullable String token,
            @JsonProperty("expires_in") long seconds) {}

    private record Kept(String token, Instant until) {}

    private final RestClient client;
    private final String secret;
    private final Clock clock;
    private @Nullable Kept kept;

    AdminTokens(RestClient client, String secret, Clock clock) {
        this.client = client;
        this.secret = secret;
        this.clock = clock;
    }

    /** @throws AccountsAway if Keycloak gives none */
    synchronized String get() {
        Kept known = kept;
        if (known != null && known.until().isAfter(clock.instant())) {
            return known.token();
        }
        Answer answer = fetch();
        String token = answer == null ? null : answer.token();
        if (answer == null || token == null) {
            throw new AccountsAway("no token for " + CLIENT);
        }
        kept = new Kept(token, clock.instant().plusSeconds(answer.seconds() - MARGIN_SECONDS));
        return token;
    }

    synchronized void forget() {
        kept = null;
    }

    private @Nullable Answer fetch() {
        try {
            return client.post()
                    .uri("/realms/" + KeycloakProperties.REALM + "/protocol/openid-connect/token")
                    .headers(headers -> headers.setBasicAuth(CLIENT, secret))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body("grant_type=client_credentials")
                    .retrieve()
                    .body(Answer.class);
        } catch (RestClientException e) {
            throw new AccountsAway(e);
        }
    }
}
