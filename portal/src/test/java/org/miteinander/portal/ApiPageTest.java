package org.miteinander.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The reference of the interfaces. */
class ApiPageTest extends PortalTest {

    @Test
    void the_reference_is_made_from_the_contracts_and_survives_those_that_are_away() {
        SERVICES.on("GET groups /openapi.yaml", """
                openapi: 3.1.0
                paths:
                  /api/v1/federations/{federation}/groups:
                    get:
                      operationId: listGroups
                      summary: The groups that the caller may know
                      security: [{}, {platformToken: []}]
                      parameters:
                        - {name: federation, in: path, required: true, description: slug}
                      responses:
                        "200": {description: by name}
                        "400": {description: bad-request}
                  /internal/v1/secret:
                    get: {summary: For machines, responses: {}}
                """);
        SERVICES.away("counselling");
        HttpResponse<String> page = get("/api", ANONYMOUS);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("GET /api/v1/federations/{federation}/groups", "bad-request", "Geht ohne Anmeldung.");
        assertThat(page.body())
                .contains("href=\"/api/openapi/groups.yaml\"", "Dieser Vertrag lässt sich gerade nicht laden.");
        assertThat(page.body()).contains("code_challenge_method=S256", "/protocol/openid-connect/token", "429");
        assertThat(page.body()).doesNotContain("For machines");
        assertThat(page.body().split("<h1", -1)).hasSize(2);
        assertValid(page.body());
        assertValid(get("/api", ANONYMOUS, "Accept-Language", "en").body());
    }
}
