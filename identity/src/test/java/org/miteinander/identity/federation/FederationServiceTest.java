package org.miteinander.identity.federation;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.identity.IdentityServiceTest;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.Http;
import org.miteinander.platform.test.TestTokens;

class FederationServiceTest extends IdentityServiceTest {
    private static final String CHANGE = """
            {"name":"Seelenwind e. V.","claim":"Niemand ist allein","brand":"#6B3FA0","address":"SIE",
             "imprint":"Musterweg 1","privacyContact":"datenschutz","reasons":["Trauer","Angst"]}
            """;

    @Test
    void everybody_sees_a_federation_with_a_readable_ink() {
        String slug = newSlug();
        open(slug);
        Http.Answer answer = http().get("/api/v1/federations/" + slug, null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("name").asString()).isEqualTo("Netz " + slug);
        assertThat(answer.json().path("brandInk").asString()).isEqualTo("#ffffff");
        assertThat(answer.json().path("counselling").asBoolean()).isFalse();
        assertThat(http().get("/api/v1/federations?limit=500", null).body()).contains("\"" + slug + "\"");
    }

    @Test
    void a_missing_federation_is_404() {
        assertThat(http().get("/api/v1/federations/nobody-here", null).status()).isEqualTo(404);
        assertThat(http().get("/api/v1/federations/NO-slug", null).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("G-13 an administrator sets look, texts and way of address")
    void an_administrator_changes_the_federation() {
        String slug = newSlug();
        AccountId admin = server.register();
        join(admin, slug, "Mona", open(slug));
        Http.Answer answer = http().put("/api/v1/federations/" + slug, token(admin, slug), CHANGE);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("address").asString()).isEqualTo("SIE");
        assertThat(answer.json().path("brand").asString()).isEqualTo("#6b3fa0");
        assertThat(answer.json().path("counselling").asBoolean()).isTrue();
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(EmbeddedParts.published("identity.events"))
                        .anyMatch(e -> e.contains("federation.changed.v1") && e.contains(slug)));
    }

    @Test
    void a_member_without_the_role_changes_nothing() {
        String slug = newSlug();
        open(slug);
        AccountId anna = server.register();
        joined(anna, slug, "Anna");
        assertThat(http().put("/api/v1/federations/" + slug, token(anna, slug), CHANGE)
                        .status())
                .isEqualTo(403);
        assertThat(http().put("/api/v1/federations/" + slug, null, CHANGE).status())
                .isEqualTo(401);
    }

    @Test
    void unknown_fields_and_colours_that_are_none_are_refused() {
        String slug = newSlug();
        AccountId admin = server.register();
        join(admin, slug, "Mona", open(slug));
        String token = token(admin, slug);
        assertThat(http().put("/api/v1/federations/" + slug, token, CHANGE.replace("claim", "motto"))
                        .status())
                .isEqualTo(400);
        assertThat(http().put("/api/v1/federations/" + slug, token, CHANGE.replace("#6B3FA0", "url(x)"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void only_an_operator_opens_federations() {
        AccountId anna = server.register();
        String body = "{\"slug\":\"mine\",\"name\":\"Mein Netz\",\"address\":\"DU\",\"brand\":\"#0b6e69\"}";
        assertThat(post(token(anna, null), body, newKey()).status()).isEqualTo(403);
        assertThat(post(null, body, newKey()).status()).isEqualTo(401);
    }

    @Test
    void a_route_word_or_a_taken_slug_is_refused() {
        String slug = newSlug();
        open(slug);
        String operator = token(operator(), null);
        String body = "{\"slug\":\"SLUG\",\"name\":\"Mein Netz\",\"address\":\"DU\",\"brand\":\"#0b6e69\"}";
        Http.Answer reserved = post(operator, body.replace("SLUG", "inbox"), newKey());
        assertThat(reserved.status()).isEqualTo(422);
        assertThat(problem(reserved)).isEqualTo("slug-reserved");
        Http.Answer taken = post(operator, body.replace("SLUG", slug), newKey());
        assertThat(taken.status()).isEqualTo(409);
        assertThat(problem(taken)).isEqualTo("slug-taken");
    }

    @Test
    void opening_twice_with_one_key_gives_the_same_invitation() {
        String operator = token(operator(), null);
        String body =
                "{\"slug\":\"" + newSlug() + "\",\"name\":\"Mein Netz\",\"address\":\"DU\",\"brand\":\"#0b6e69\"}";
        String key = newKey();
        Http.Answer first = post(operator, body, key);
        Http.Answer second = post(operator, body, key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void a_lost_invitation_is_replaced_by_another_one_that_makes_an_administrator_too() {
        String slug = newSlug();
        String lost = open(slug);
        String key = newKey();
        Http.Answer answer = invite(slug, token(operator(), null), key);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().path("slug").asString()).isEqualTo(slug);
        assertThat(answer.json().path("invitationLink").asString())
                .contains("/" + slug + "/join?invitation=")
                .doesNotContain(lost);
        AccountId admin = server.register();
        assertThat(join(admin, slug, "Mona", invitation(answer))
                        .json()
                        .path("roles")
                        .toString())
                .contains("federation-admin");
    }

    @Test
    void inviting_twice_with_one_key_gives_the_same_invitation() {
        String slug = newSlug();
        open(slug);
        String operator = token(operator(), null);
        String key = newKey();
        Http.Answer first = invite(slug, operator, key);
        assertThat(invite(slug, operator, key).body()).isEqualTo(first.body());
        assertThat(invite(slug, operator, newKey()).body()).isNotEqualTo(first.body());
    }

    @Test
    void nobody_is_invited_to_a_federation_that_is_not_there() {
        String operator = token(operator(), null);
        assertThat(invite("nobody-here", operator, newKey()).status()).isEqualTo(404);
        assertThat(invite("NO-slug", operator, newKey()).status()).isEqualTo(404);
        assertThat(invite("platform", operator, newKey()).status()).isEqualTo(404);
    }

    private Http.Answer invite(String slug, String token, String key) {
        return http().post(
                        "/api/v1/platform/federations/" + slug + "/invitations", token, null, "Idempotency-Key", key);
    }

    @Test
    void nothing_is_visible_while_the_account_server_is_away_and_trying_again_works() {
        String slug = newSlug();
        String operator = token(operator(), null);
        String body = "{\"slug\":\"" + slug + "\",\"name\":\"Mein Netz\",\"address\":\"DU\",\"brand\":\"#0b6e69\"}";
        String key = newKey();
        server.away(true);
        assertThat(post(operator, body, key).status()).isEqualTo(503);
        assertThat(http().get("/api/v1/federations/" + slug, null).status()).isEqualTo(404);
        server.away(false);
        assertThat(post(operator, body, key).status()).isEqualTo(201);
    }

    @Test
    void operators_see_the_number_of_members() {
        String slug = newSlug();
        open(slug);
        joined(server.register(), slug, "Anna");
        joined(server.register(), slug, "Bernd");
        String cursor = "";
        boolean found = false;
        do {
            Http.Answer page = http().get("/api/v1/platform/federations?limit=100" + cursor, token(operator(), null));
            found |= page.body().contains("\"slug\":\"" + slug + "\"")
                    && page.body().contains("\"members\":2");
            cursor = page.json().path("next").isNull()
                    ? ""
                    : "&cursor=" + page.json().path("next").asString();
        } while (!cursor.isEmpty());
        assertThat(found).isTrue();
    }

    @Test
    void machines_learn_the_slugs_and_nobody_else() {
        String slug = newSlug();
        open(slug);
        assertThat(http().get("/internal/v1/federations", TestTokens.machine()).body())
                .contains("\"" + slug + "\"");
        assertThat(http().get("/internal/v1/federations", null).status()).isEqualTo(401);
        assertThat(http().get("/internal/v1/federations", token(operator(), null))
                        .status())
                .isEqualTo(401);
    }

    private Http.Answer post(String token, String body, String key) {
        return http().post("/api/v1/platform/federations", token, body, "Idempotency-Key", key);
    }
}
