package org.miteinander.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The operator's list of federations. */
class PlatformPagesTest extends PortalTest {

    private static final String FEDERATIONS = " identity /api/v1/platform/federations";
    private static final String OPERATOR = token("platform", "p-op", "\"platform-operator\"");
    private static final List<String> TYPED = List.of(
            "key", "k-1", "name", "Neuer Verband", "slug", "neuer-verband", "address", "SIE", "brand", "#5c3d99");

    @BeforeEach
    void federations() {
        SERVICES.on("GET" + FEDERATIONS, """
                {"items":[{"slug":"rheuma","name":"Rheuma-Netz Nord","claim":"","brand":"#1d5c63","brandInk":"#ffffff",
                 "address":"DU","members":1234}],"next":"n"}""");
    }

    @Test
    void the_list_shows_numbers_and_is_for_operators_only() {
        HttpResponse<String> page = get("/platform/federations", OPERATOR);
        assertThat(page.body())
                .contains("href=\"/rheuma\" lang=\"de\">Rheuma-Netz Nord</a>", "1234", "duzen", "?cursor=n");
        assertThat(page.body().split("<h1", -1)).hasSize(2);
        assertValid(page.body());
        assertValid(
                get("/platform/federations", OPERATOR, "Accept-Language", "en").body());
        assertThat(get("/platform/federations", ANNA).statusCode()).isEqualTo(403);
        assertThat(get("/platform/federations", ANONYMOUS).statusCode()).isEqualTo(401);
    }

    @Test
    void a_new_federation_shows_its_invitation_once() {
        SERVICES.on(
                "POST" + FEDERATIONS,
                201,
                "{\"slug\":\"neuer-verband\",\"invitationLink\":\"http://localhost:9080/neuer-verband/join?invitation=T\"}");
        HttpResponse<String> page = post("/platform/federations", OPERATOR, TYPED);
        assertThat(page.statusCode()).isEqualTo(201);
        assertThat(page.body()).contains("http://localhost:9080/neuer-verband/join?invitation=T", "nur jetzt zu sehen");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertValid(page.body());
        StubServices.Asked asked = SERVICES.asked("POST" + FEDERATIONS).getFirst();
        assertThat(asked.key()).isEqualTo("k-1");
        assertThat(asked.body()).contains("\"address\":\"SIE\"", "\"brand\":\"#5c3d99\"");
    }

    @Test
    void what_cannot_be_right_is_told_at_every_field() {
        HttpResponse<String> page =
                post("/platform/federations", OPERATOR, List.of("key", "k-1", "slug", "Großes Wort", "brand", "blau"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#f-slug\"", "href=\"#f-name\"", "href=\"#f-address\"", "href=\"#f-brand\"");
        assertThat(page.body()).contains("value=\"Großes Wort\"", "value=\"blau\"", "value=\"k-1\"");
        assertThat(SERVICES.asked("POST" + FEDERATIONS)).isEmpty();
        assertValid(page.body());
    }

    @Test
    void a_name_that_is_taken_and_a_service_that_is_away_keep_the_form() {
        SERVICES.on(
                "POST" + FEDERATIONS,
                409,
                "{\"type\":\"urn:miteinander:problem:slug-taken\",\"errors\":[{\"field\":\"slug\",\"message\":\"Vergeben.\"}]}");
        HttpResponse<String> taken = post("/platform/federations", OPERATOR, TYPED);
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains("Vergeben.", "value=\"neuer-verband\"");
        assertValid(taken.body());
        SERVICES.away("identity");
        HttpResponse<String> away = post("/platform/federations", OPERATOR, TYPED);
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains("value=\"Neuer Verband\"", "noch nicht angelegt");
        assertValid(away.body());
    }

    @Test
    void an_ended_session_keeps_the_form() {
        SERVICES.on("POST" + FEDERATIONS, 401, "{}");
        HttpResponse<String> page = post("/platform/federations", ANONYMOUS, TYPED);
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body())
                .contains(">Neuer Verband</textarea>", ">neuer-verband</textarea>", "name=\"address\" value=\"SIE\"")
                .contains("name=\"key\" value=\"k-1\"", "Die Anmeldung ist abgelaufen.");
        assertValid(page.body());
    }

    @Test
    void a_new_invitation_is_shown_once() {
        String invitations = "POST" + FEDERATIONS + "/rheuma/invitations";
        SERVICES.on(
                invitations,
                201,
                "{\"slug\":\"rheuma\",\"invitationLink\":\"http://localhost:9080/rheuma/join?invitation=U\"}");
        assertThat(get("/platform/federations", OPERATOR).body())
                .contains("action=\"/platform/federations/rheuma/invitations\"");
        HttpResponse<String> page = post("/platform/federations/rheuma/invitations", OPERATOR, List.of("key", "k-2"));
        assertThat(page.statusCode()).isEqualTo(201);
        assertThat(page.body()).contains("http://localhost:9080/rheuma/join?invitation=U", "nur jetzt zu sehen");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(SERVICES.asked(invitations).getFirst().key()).isEqualTo("k-2");
        assertValid(page.body());
        assertThat(get("/platform/federations/rheuma/invitations", OPERATOR)
                        .headers()
                        .firstValue("Location"))
                .hasValue("/platform/federations");
    }
}
