package org.miteinander.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.problem.ProblemException;
import org.miteinander.platform.test.EmbeddedParts;
import org.springframework.data.mongodb.core.MongoTemplate;

@ExtendWith(EmbeddedParts.class)
class ReceiptsTest {
    private static final FederationId RHEUMA = new FederationId("rheuma");
    private static final MemberId ANNA = new MemberId("anna");
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private final MongoTemplate mongo = new MongoTemplate(
            EmbeddedParts.mongo(), "receipts" + UUID.randomUUID().toString().substring(0, 8));

    private Receipts at(Instant now) {
        return new Receipts(mongo, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Receipts.Claim claim(Receipts receipts, MemberId member, String key, String body) {
        return receipts.claim(RHEUMA, member, key, body, () -> UUID.randomUUID().toString());
    }

    @Test
    void the_same_key_gives_the_same_id() {
        Receipts.Claim first = claim(at(NOON), ANNA, "k", "text");
        assertThat(first).isInstanceOf(Receipts.Claim.Fresh.class);
        assertThat(claim(at(NOON), ANNA, "k", "text")).isEqualTo(new Receipts.Claim.Repeated(first.id()));
    }

    @Test
    void the_same_key_with_another_text_is_refused() {
        claim(at(NOON), ANNA, "k", "text");
        assertThatThrownBy(() -> claim(at(NOON), ANNA, "k", "other"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("key-reused");
    }

    @Test
    void forgetting_a_member_leaves_everybody_elses_receipts() {
        claim(at(NOON), ANNA, "k1", "text");
        claim(at(NOON), ANNA, "k2", "text");
        claim(at(NOON), new MemberId("anna2"), "k", "text");
        assertThat(at(NOON).forget(RHEUMA, ANNA)).isEqualTo(2);
        assertThat(claim(at(NOON), ANNA, "k1", "text")).isInstanceOf(Receipts.Claim.Fresh.class);
        assertThat(claim(at(NOON), new MemberId("anna2"), "k", "text")).isInstanceOf(Receipts.Claim.Repeated.class);
    }

    @Test
    void receipts_are_kept_for_a_week() {
        claim(at(NOON), ANNA, "k", "text");
        at(NOON.plus(Duration.ofDays(7))).forgetOld();
        assertThat(claim(at(NOON), ANNA, "k", "text")).isInstanceOf(Receipts.Claim.Repeated.class);
        at(NOON.plus(Duration.ofDays(7)).plusMillis(1)).forgetOld();
        assertThat(claim(at(NOON), ANNA, "k", "text")).isInstanceOf(Receipts.Claim.Fresh.class);
    }
}
