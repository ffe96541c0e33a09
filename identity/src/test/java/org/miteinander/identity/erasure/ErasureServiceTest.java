package org.miteinander.identity.erasure;

import static com.mongodb.client.model.Filters.eq;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.identity.IdentityServiceTest;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.Http;

class ErasureServiceTest extends IdentityServiceTest {
    private final String here = newSlug();
    private final String there = newSlug();

    @Test
    @DisplayName("B-03 the account can be deleted at any time; that ends the login")
    void deleting_an_account_ends_it_everywhere() {
        open(here);
        open(there);
        AccountId anna = server.register();
        String one = joined(anna, here, "Anna");
        String two = joined(anna, there, "Nachtfalter");
        assertThat(http().delete("/api/v1/me", token(anna, null)).status()).isEqualTo(204);
        assertThat(server.exists(anna)).isFalse();
        assertThat(server.wasSignedOut(anna)).isTrue();
        assertThat(http().get(members(here) + "?ids=" + one, null).body()).doesNotContain("Anna");
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(EmbeddedParts.published("identity.events"))
                        .anyMatch(e -> e.contains("member.erased.v1") && e.contains(one) && e.contains(here))
                        .anyMatch(e -> e.contains("member.erased.v1") && e.contains(two) && e.contains(there)));
    }

    @Test
    void it_takes_a_fresh_sign_in() {
        AccountId anna = server.register();
        Http.Answer answer = http().delete("/api/v1/me", token(anna, null, "+old"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(problem(answer)).isEqualTo("sign-in-again");
        assertThat(server.exists(anna)).isTrue();
    }

    @Test
    void nobody_deletes_an_account_without_signing_in_at_the_platform() {
        open(here);
        AccountId anna = server.register();
        joined(anna, here, "Anna");
        assertThat(http().delete("/api/v1/me", null).status()).isEqualTo(401);
        assertThat(http().delete("/api/v1/me", token(anna, here)).status()).isEqualTo(401);
    }

    @Test
    void what_an_absent_account_server_cut_off_is_completed_and_no_token_is_issued_meanwhile() {
        open(here);
        AccountId anna = server.register();
        joined(anna, here, "Anna");
        String guestElsewhere = token(anna, null);
        server.away(true);
        assertThat(http().delete("/api/v1/me", guestElsewhere).status()).isEqualTo(204);
        assertThat(issue(anna, here, "").status()).isEqualTo(401);
        assertThat(issue(anna, null, "").status()).isEqualTo(401);
        assertThat(server.exists(anna)).isTrue();
        server.away(false);
        await().atMost(ofSeconds(20)).until(() -> !server.exists(anna));
        await().atMost(ofSeconds(20)).untilAsserted(() -> {
            for (Document erasure : EmbeddedParts.mongo()
                    .getDatabase("identity")
                    .getCollection("erasures")
                    .find()) {
                assertThat(erasure).containsKey("finished").doesNotContainKey("account");
            }
        });
    }

    @Test
    void the_word_of_each_service_is_kept_with_its_counts() {
        String member = "m-" + newKey();
        EmbeddedParts.publish("groups.events", """
                {"specversion":"1.0","id":"e1","source":"/groups","type":"erasure.done.v1","time":"2026-11-23T10:00:00Z",
                 "subject":"MEMBER","federation":"rheuma","sequence":1,
                 "data":{"member":"MEMBER","service":"groups","counts":{"posts":3,"memberships":1},"later":"a new field"}}
                """.replace("MEMBER", member));
        await().atMost(ofSeconds(30)).untilAsserted(() -> {
            Document proof = EmbeddedParts.mongo()
                    .getDatabase("identity")
                    .getCollection("proofs")
                    .find(eq("_id", "rheuma|" + member + "|groups"))
                    .first();
            assertThat(proof).isNotNull();
            assertThat(proof.get("counts", Document.class)
                            .get("posts", Number.class)
                            .longValue())
                    .isEqualTo(3);
        });
    }
}
