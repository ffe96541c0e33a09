package org.miteinander.identity.member;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.identity.IdentityServiceTest;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.Http;

class MemberServiceTest extends IdentityServiceTest {
    private final String slug = newSlug();

    private String published(String type, String member) {
        return EmbeddedParts.published("identity.events").stream()
                .filter(e -> e.contains("\"" + type + "\"") && e.contains(member))
                .findFirst()
                .orElse("");
    }

    @Test
    @DisplayName("B-01 a pseudonym is all that is asked for")
    void a_guest_joins_and_is_a_member_with_the_next_token() {
        open(slug);
        AccountId anna = server.register();
        assertThat(issue(anna, slug, "").json().path("standing").asString()).isEqualTo("GUEST");
        Http.Answer joined = join(anna, slug, "Anna", null);
        assertThat(joined.status()).as(joined.body()).isEqualTo(201);
        Http.Answer me = http().get(members(slug) + "/me", token(anna, slug));
        assertThat(me.json().path("pseudonym").asString()).isEqualTo("Anna");
        assertThat(me.json().path("roles").toString()).isEqualTo("[\"member\"]");
        String member = joined.json().path("member").asString();
        await().atMost(ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(published("member.joined.v1", member)).contains("\"sequence\":2"));
        assertThat(published("member.joined.v1", member)).doesNotContain("Anna");
    }

    @Test
    void joining_again_with_the_same_key_gives_the_same_membership_and_with_another_key_none() {
        open(slug);
        AccountId anna = server.register();
        String key = newKey();
        Http.Answer first = join(anna, slug, "Anna", null, key);
        Http.Answer again = join(anna, slug, "Anna", null, key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        Http.Answer other = join(anna, slug, "Anja", null);
        assertThat(other.status()).isEqualTo(409);
        assertThat(problem(other)).isEqualTo("already-member");
    }

    @Test
    void refusals_name_the_field() {
        open(slug);
        joined(server.register(), slug, "Anna");
        AccountId bernd = server.register();
        Http.Answer taken = join(bernd, slug, "anna", null);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(problem(taken)).isEqualTo("pseudonym-taken");
        assertThat(taken.json().path("errors").path(0).path("field").asString()).isEqualTo("pseudonym");
        Http.Answer reserved = join(bernd, slug, "Moderatorin", null);
        assertThat(reserved.status()).isEqualTo(422);
        assertThat(problem(reserved)).isEqualTo("pseudonym-reserved");
        Http.Answer unfit = join(bernd, slug, "?", null);
        assertThat(unfit.status()).isEqualTo(422);
        Http.Answer invitation = join(bernd, slug, "Bernd", "guessed");
        assertThat(invitation.status()).isEqualTo(422);
        assertThat(problem(invitation)).isEqualTo("invitation-invalid");
    }

    @Test
    void without_a_key_or_a_sign_in_nobody_joins() {
        open(slug);
        AccountId anna = server.register();
        String body = "{\"pseudonym\":\"Anna\"}";
        assertThat(http().post(members(slug), token(anna, slug), body).status()).isEqualTo(400);
        assertThat(http().post(members(slug), null, body, "Idempotency-Key", newKey())
                        .status())
                .isEqualTo(401);
        assertThat(http().post(members(slug), token(anna, null), body, "Idempotency-Key", newKey())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void of_many_who_want_a_name_at_once_one_gets_it() throws Exception {
        open(slug);
        List<Callable<Http.Answer>> wishes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            AccountId somebody = server.register();
            wishes.add(() -> join(somebody, slug, "Anna", null));
        }
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Http.Answer> answer : threads.invokeAll(wishes)) {
                statuses.add(answer.get().status());
            }
        }
        assertThat(statuses).containsOnlyOnce(201);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(7);
    }

    @Test
    void one_person_who_joins_twice_at_once_is_one_member() throws Exception {
        open(slug);
        AccountId anna = server.register();
        String key = newKey();
        List<Callable<Http.Answer>> wishes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            wishes.add(() -> join(anna, slug, "Anna", null, key));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Http.Answer> answer : threads.invokeAll(wishes)) {
                assertThat(answer.get().status()).isIn(201, 409);
            }
        }
        assertThat(http().get(members(slug) + "/me", token(anna, slug)).status())
                .isEqualTo(200);
    }

    @Test
    void an_absent_account_server_is_503_and_the_sweep_completes_the_membership() {
        open(slug);
        AccountId anna = server.register();
        server.away(true);
        Http.Answer away = join(anna, slug, "Anna", null);
        assertThat(away.status()).isEqualTo(503);
        assertThat(problem(away)).isEqualTo("unavailable");
        server.away(false);
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                issue(anna, slug, "").json().path("standing").asString())
                        .isEqualTo("MEMBER"));
        assertThat(server.roles(new FederationId(slug), anna)).containsExactly("member");
    }

    @Test
    void names_are_one_question_for_anybody_and_unknown_ids_are_left_out() {
        open(slug);
        String anna = joined(server.register(), slug, "Anna");
        String bernd = joined(server.register(), slug, "Bernd");
        Http.Answer answer = http().get(members(slug) + "?ids=" + anna + ",nobody," + bernd + "," + anna, null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("items").size()).isEqualTo(2);
        assertThat(answer.body()).contains("Anna", "Bernd").doesNotContain("roles");
        String other = newSlug();
        open(other);
        assertThat(http().get(members(other) + "?ids=" + anna, null)
                        .json()
                        .path("items")
                        .size())
                .isZero();
        String many = "x,".repeat(101);
        assertThat(http().get(members(slug) + "?ids=" + many + "y", null).status())
                .isEqualTo(400);
    }

    @Test
    void members_find_each_other_by_name_and_strangers_do_not() {
        open(slug);
        AccountId anna = server.register();
        joined(anna, slug, "Anna");
        String bernd = joined(server.register(), slug, "Bernd");
        Http.Answer found = http().get(members(slug) + "?pseudonym=b3rnd", token(anna, slug));
        assertThat(found.json().path("items").path(0).path("member").asString()).isEqualTo(bernd);
        assertThat(http().get(members(slug) + "?pseudonym=clara", token(anna, slug))
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(http().get(members(slug) + "?pseudonym=bernd", null).status())
                .isEqualTo(401);
        assertThat(http().get(members(slug) + "?pseudonym=bernd", token(server.register(), slug))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("G-08 an administrator sees all members and gives roles")
    void an_administrator_gives_roles_that_the_next_token_carries() {
        AccountId admin = server.register();
        join(admin, slug, "Mona", open(slug));
        AccountId anna = server.register();
        String member = joined(anna, slug, "Anna");
        Http.Answer changed =
                http().put(members(slug) + "/" + member + "/roles", token(admin, slug), "{\"roles\":[\"moderator\"]}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(204);
        Http.Answer me = http().get(members(slug) + "/me", token(anna, slug));
        assertThat(me.json().path("roles").toString()).isEqualTo("[\"member\",\"moderator\"]");
        await().atMost(ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(published("member.roles-changed.v1", member)).contains("moderator"));
        Http.Answer first = http().get(members(slug) + "?list=all&limit=1", token(admin, slug));
        assertThat(first.json().path("items").path(0).path("pseudonym").asString())
                .isEqualTo("Mona");
        String next = first.json().path("next").asString();
        Http.Answer second = http().get(members(slug) + "?list=all&limit=1&cursor=" + next, token(admin, slug));
        assertThat(second.json().path("items").path(0).path("pseudonym").asString())
                .isEqualTo("Anna");
        assertThat(second.json().path("next").isNull()).isTrue();
    }

    @Test
    void somebody_who_is_a_member_already_redeems_an_invitation() {
        String invitation = open(slug);
        AccountId anna = server.register();
        joined(anna, slug, "Anna");
        String path = members(slug) + "/me/invitation";
        Http.Answer redeemed = http().put(path, token(anna, slug), "{\"invitation\":\"" + invitation + "\"}");
        assertThat(redeemed.status()).as(redeemed.body()).isEqualTo(200);
        assertThat(redeemed.json().path("roles").toString()).isEqualTo("[\"federation-admin\",\"member\"]");
        assertThat(http().get(members(slug) + "?list=all", token(anna, slug)).status())
                .isEqualTo(200);
        AccountId bernd = server.register();
        joined(bernd, slug, "Bernd");
        Http.Answer used = http().put(path, token(bernd, slug), "{\"invitation\":\"" + invitation + "\"}");
        assertThat(used.status()).isEqualTo(422);
        assertThat(problem(used)).isEqualTo("invitation-invalid");
        assertThat(used.json().path("errors").path(0).path("field").asString()).isEqualTo("invitation");
    }

    @Test
    void only_an_administrator_lists_members_and_gives_roles() {
        open(slug);
        AccountId anna = server.register();
        String member = joined(anna, slug, "Anna");
        String token = token(anna, slug);
        assertThat(http().get(members(slug) + "?list=all", token).status()).isEqualTo(403);
        assertThat(http().put(members(slug) + "/" + member + "/roles", token, "{\"roles\":[\"federation-admin\"]}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("B-03 the name can be changed at any time")
    void a_member_changes_the_name() {
        open(slug);
        AccountId anna = server.register();
        String member = joined(anna, slug, "Anna");
        Http.Answer renamed = http().put(members(slug) + "/me", token(anna, slug), "{\"pseudonym\":\"Anja\"}");
        assertThat(renamed.status()).isEqualTo(200);
        assertThat(http().get(members(slug) + "?ids=" + member, null).body()).contains("Anja");
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(published("member.renamed.v1", member))
                        .isNotEmpty()
                        .doesNotContain("Anja"));
    }

    @Test
    void whoever_leaves_is_a_guest_again_and_the_services_are_told() {
        open(slug);
        AccountId anna = server.register();
        String member = joined(anna, slug, "Anna");
        assertThat(http().delete(members(slug) + "/me", token(anna, slug)).status())
                .isEqualTo(204);
        assertThat(issue(anna, slug, "").json().path("standing").asString()).isEqualTo("GUEST");
        assertThat(http().get(members(slug) + "?ids=" + member, null)
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(server.roles(new FederationId(slug), anna)).isEmpty();
        await().atMost(ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(published("member.erased.v1", member)).isNotEmpty());
        assertThat(joined(anna, slug, "Anna")).isNotEqualTo(member);
    }

    @Test
    void a_person_sees_all_own_memberships_and_nobody_elses() {
        open(slug);
        String other = newSlug();
        open(other);
        AccountId anna = server.register();
        joined(anna, slug, "Anna");
        joined(anna, other, "Nachtfalter");
        joined(server.register(), other, "Bernd");
        await().atMost(ofSeconds(20)).untilAsserted(() -> {
            Http.Answer me = http().get("/api/v1/me", token(anna, null));
            assertThat(me.status()).isEqualTo(200);
            assertThat(me.json().path("memberships").size()).isEqualTo(2);
            assertThat(me.body()).contains(slug, other, "Nachtfalter").doesNotContain("Bernd");
        });
        assertThat(http().get("/api/v1/me", null).status()).isEqualTo(401);
        assertThat(http().get("/api/v1/me", token(anna, slug)).status()).isEqualTo(401);
    }
}
