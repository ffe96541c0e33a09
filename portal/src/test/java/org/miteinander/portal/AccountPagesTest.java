package org.miteinander.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings, the account, and leaving for good. */
class AccountPagesTest extends PortalTest {

    private static final String F = " /api/v1/federations/rheuma";
    private static final String ADDRESS = " notifications" + F + "/mail-address";
    private static final String PERSON = token("platform", "p-anna", "");

    @BeforeEach
    void account() {
        SERVICES.on("GET identity /api/v1/me", """
                {"memberships":[{"federation":"rheuma","name":"Rheuma-Netz Nord","pseudonym":"Anna K.","roles":["member"]}]}""");
        SERVICES.on(
                "GET identity" + F + "/members/me", "{\"member\":\"m-anna\",\"pseudonym\":\"Anna K.\",\"roles\":[]}");
        SERVICES.on(
                "GET" + ADDRESS,
                "{\"state\":\"UNCONFIRMED\",\"masked\":\"a…@example.org\",\"pending\":\"a…@example.org\"}");
        SERVICES.on(
                "GET notifications" + F + "/preferences",
                "{\"items\":[{\"group\":\"g1\",\"choice\":\"DAILY\"}],\"next\":null}");
        SERVICES.on(
                "GET groups" + F + "/groups",
                "{\"items\":[" + row("g1", "Rheuma im Alltag", "MEMBER") + "," + row("g2", "Angehörige", "NONE") + ","
                        + row("g3", "Junge Leute", "HOST") + "],\"next\":null}");
    }

    private static String row(String id, String name, String standing) {
        return """
                {"id":"%s","name":"%s","purpose":"Wofür","visibility":"OPEN","memberCount":3,"standing":"%s",
                 "lastPostAt":null}""".formatted(id, name, standing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account",
                "/account/delete",
                "/account/goodbye",
                "/confirm/t-1",
                "/rheuma/settings",
                "/rheuma/settings?done=address"
            })
    void pages_are_valid(String path) {
        HttpResponse<String> german = get(path, ANNA);
        assertThat(german.statusCode()).isEqualTo(200);
        assertThat(german.body().split("<h1", -1)).hasSize(2);
        assertThat(german.body()).doesNotContain(">account.");
        assertValid(german.body());
        assertValid(get(path, ANNA, "Accept-Language", "en").body());
    }

    @Test
    void the_account_lists_memberships_and_leads_to_the_sign_in_settings() {
        String page = get("/account", PERSON).body();
        assertThat(page).contains("Dort heißt du Anna K.", "href=\"/rheuma/settings\"", "href=\"/rheuma/leave\"");
        assertThat(page).contains("/realms/miteinander/account\"", "href=\"/account/delete\"");
        for (String action : List.of(
                "UPDATE_PASSWORD",
                "CONFIGURE_RECOVERY_AUTHN_CODES",
                "webauthn-register-passwordless",
                "CONFIGURE_TOTP")) {
            assertThat(page).contains("href=\"/login?action=" + action + "&amp;return=%2Faccount\"");
        }
        assertThat(page).doesNotContain("/platform/federations");
        assertThat(get("/account", token("platform", "p-o", "\"platform-operator\""))
                        .body())
                .contains("href=\"/platform/federations\"");
        assertThat(get("/account", ANONYMOUS).statusCode()).isEqualTo(401);
    }

    @Test
    void without_identity_the_account_says_so() {
        SERVICES.away("identity");
        HttpResponse<String> page = get("/account", PERSON);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Die Liste lässt sich gerade nicht laden.");
        assertValid(page.body());
    }

    @Test
    @DisplayName("B-03: the account can be deleted at any time; it ends everything")
    void an_account_is_deleted_after_a_question() {
        SERVICES.on("DELETE identity /api/v1/me", 204, "");
        HttpResponse<String> unsure = post("/account/delete", PERSON, List.of());
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(unsure.body()).contains("href=\"#f-sure\"", "Rheuma-Netz Nord, dort als Anna K.");
        assertThat(SERVICES.asked("DELETE identity /api/v1/me")).isEmpty();
        assertValid(unsure.body());
        HttpResponse<String> sure = post("/account/delete", PERSON, List.of("sure", "true"));
        assertThat(sure.headers().firstValue("Location")).hasValue("/account/goodbye");
        assertThat(get("/account/goodbye", PERSON).body()).contains("Sitzung in diesem Browser schließen");
        assertThat(get("/account/goodbye", ANONYMOUS).statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_signed_in_a_while_ago_signs_in_again_first() {
        SERVICES.on(
                "DELETE identity /api/v1/me",
                403,
                "{\"type\":\"urn:miteinander:problem:sign-in-again\",\"detail\":\"x\"}");
        assertThat(post("/account/delete", PERSON, List.of("sure", "true"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/login?fresh=1&return=/account/delete");
    }

    @Test
    void an_account_that_cannot_be_deleted_now_is_still_there() {
        SERVICES.away("identity");
        HttpResponse<String> page = post("/account/delete", PERSON, List.of("sure", "true"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Das Konto ist noch nicht gelöscht");
        assertValid(page.body());
    }

    @Test
    void settings_show_name_address_and_the_own_groups() {
        String page = get("/rheuma/settings", ANNA).body();
        assertThat(page)
                .contains("value=\"Anna K.\"", "noch nicht bestätigt: a…@example.org", "href=\"/rheuma/leave\"")
                .doesNotContain("Bis dahin gehen Mails");
        assertThat(page).contains("<legend>Rheuma im Alltag</legend>", "<legend>Junge Leute</legend>");
        assertThat(page).contains("name=\"choice-g1\" value=\"DAILY\" checked").doesNotContain("choice-g2");
    }

    @Test
    void settings_survive_services_that_are_away() {
        SERVICES.away("notifications", "groups");
        HttpResponse<String> page = get("/rheuma/settings", ANNA);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("value=\"Anna K.\"", "Die E-Mail-Einstellungen lassen sich gerade nicht laden.");
        assertValid(page.body());
    }

    @Test
    void a_name_is_changed_or_the_reason_stands_at_its_field() {
        String rename = "PUT identity" + F + "/members/me";
        SERVICES.on(rename, "{\"member\":\"m-anna\",\"pseudonym\":\"Anni\",\"roles\":[]}");
        assertThat(post("/rheuma/settings/pseudonym", ANNA, List.of("pseudonym", " Anni "))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/rheuma/settings?done=pseudonym");
        assertThat(SERVICES.asked(rename).getFirst().body()).isEqualTo("{\"pseudonym\":\"Anni\"}");
        SERVICES.on(
                rename,
                409,
                "{\"type\":\"urn:miteinander:problem:pseudonym-taken\",\"errors\":[{\"field\":\"pseudonym\",\"message\":\"Vergeben.\"}]}");
        HttpResponse<String> taken = post("/rheuma/settings/pseudonym", ANNA, List.of("pseudonym", "Bernd"));
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains("value=\"Bernd\"", "href=\"#f-pseudonym\"", "Vergeben.");
        assertValid(taken.body());
    }

    @Test
    void an_address_is_saved_deleted_and_kept_when_the_session_ended() {
        SERVICES.on("PUT" + ADDRESS, 202, "");
        SERVICES.on("DELETE" + ADDRESS, 204, "");
        List<String> typed = List.of("address", "anna@example.org");
        assertThat(post("/rheuma/settings/address", ANNA, typed).headers().firstValue("Location"))
                .hasValue("/rheuma/settings?done=address");
        assertThat(post("/rheuma/settings/address/delete", ANNA, List.of())
                        .headers()
                        .firstValue("Location"))
                .hasValue("/rheuma/settings?done=address-deleted");
        SERVICES.on("PUT" + ADDRESS, 401, "{}");
        HttpResponse<String> ended = post("/rheuma/settings/address", ANONYMOUS, typed);
        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(ended.body()).contains("value=\"anna@example.org\"", "Die Anmeldung ist abgelaufen.");
        assertThat(ended.body()).contains("action=\"/rheuma/settings/address\"").doesNotContain("f-pseudonym");
        assertValid(ended.body());
    }

    @Test
    void an_address_that_waits_stands_beside_the_one_that_counts() {
        SERVICES.on(
                "GET" + ADDRESS,
                "{\"state\":\"CONFIRMED\",\"masked\":\"a…@example.org\",\"pending\":\"b…@example.org\"}");
        String page = get("/rheuma/settings", ANNA).body();
        assertThat(page).contains("Eingetragen und bestätigt: a…@example.org", "noch nicht bestätigt: b…@example.org");
    }

    @Test
    void choices_survive_an_ended_session() {
        SERVICES.onAnonymous("GET notifications" + F + "/preferences", 401, "{}");
        HttpResponse<String> ended = post("/rheuma/settings/groups", ANONYMOUS, List.of("choice-g1", "NOTHING"));
        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(ended.body()).contains("action=\"/rheuma/settings/groups\"", "name=\"choice-g1\" value=\"NOTHING\"");
        assertValid(ended.body());
    }

    @Test
    void only_choices_that_changed_are_sent() {
        SERVICES.on("PUT notifications" + F + "/preferences/g3", 204, "");
        HttpResponse<String> answer = post(
                "/rheuma/settings/groups",
                ANNA,
                List.of("choice-g1", "DAILY", "choice-g2", "NOTHING", "choice-g3", "NOTHING"));
        assertThat(answer.headers().firstValue("Location")).hasValue("/rheuma/settings?done=groups");
        assertThat(SERVICES.asked())
                .extracting(StubServices.Asked::line)
                .filteredOn(line -> line.startsWith("PUT"))
                .containsExactly("PUT notifications" + F + "/preferences/g3");
    }

    @Test
    void opening_the_link_of_a_confirmation_changes_nothing_yet() {
        String confirm = "PUT notifications /api/v1/mail-confirmations/t-1";
        SERVICES.on(confirm, 204, "");
        assertThat(get("/confirm/t-1", ANONYMOUS).body()).contains("action=\"/confirm/t-1\"", "Adresse bestätigen");
        assertThat(SERVICES.asked(confirm)).isEmpty();
        assertThat(get("/confirm/t-1?done=yes", ANONYMOUS).body()).doesNotContain("Die Adresse ist bestätigt");
        HttpResponse<String> confirmed = post("/confirm/t-1", ANONYMOUS, List.of());
        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThat(confirmed.body()).contains("Die Adresse ist bestätigt");
        assertValid(confirmed.body());
        HttpResponse<String> unknown = post("/confirm/t-2", ANONYMOUS, List.of());
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Dieser Link gilt nicht mehr");
        assertValid(unknown.body());
    }
}
