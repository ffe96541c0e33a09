package org.miteinander.counselling.cases.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.miteinander.counselling.ServiceTest;
import org.miteinander.counselling.cases.domain.CaseId;
import org.miteinander.counselling.cases.domain.CaseKeys;
import org.miteinander.counselling.cases.domain.SealedText;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.springframework.beans.factory.annotation.Autowired;

class CaseKeysTest extends ServiceTest {
    private static final MemberId ANNA = new MemberId("anna");

    @Autowired
    private CaseKeys keys;

    private final FederationId federation =
            new FederationId("k" + UUID.randomUUID().toString().substring(0, 18));

    private static CaseId aCase() {
        return new CaseId(UUID.randomUUID().toString());
    }

    @Test
    void what_is_sealed_opens_at_its_own_place_only() {
        CaseKeys.CaseKey key = keys.create(federation, aCase(), ANNA);
        SealedText sealed = key.seal("subject", "geheim");
        assertThat(key.open("subject", sealed)).isEqualTo("geheim");
        assertThatThrownBy(() -> key.open("reason", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void no_case_opens_what_belongs_to_another() {
        SealedText sealed = keys.create(federation, aCase(), ANNA).seal("subject", "geheim");
        CaseKeys.CaseKey other = keys.create(federation, aCase(), ANNA);
        assertThatThrownBy(() -> other.open("subject", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void making_a_key_twice_gives_the_same_key() {
        CaseId id = aCase();
        SealedText sealed = keys.create(federation, id, ANNA).seal("subject", "geheim");
        assertThat(keys.create(federation, id, ANNA).open("subject", sealed)).isEqualTo("geheim");
    }

    @Test
    void a_destroyed_key_is_gone() {
        CaseId id = aCase();
        keys.create(federation, id, ANNA);
        keys.destroy(federation, id);
        assertThat(keys.find(federation, id)).isEmpty();
        assertThat(keys.findAll(federation, List.of(id))).isEmpty();
        assertThat(keys.ofSeeker(federation, ANNA, 10)).doesNotContain(id);
    }

    @Test
    void no_key_is_found_through_another_federation() {
        CaseId id = aCase();
        keys.create(federation, id, ANNA);
        assertThat(keys.find(new FederationId("elsewhere"), id)).isEmpty();
    }

    @Test
    void a_fingerprint_tells_texts_apart_and_belongs_to_its_federation() {
        String one = keys.fingerprint(federation, List.of("ab", "c"));
        assertThat(keys.fingerprint(federation, List.of("ab", "c"))).isEqualTo(one);
        assertThat(keys.fingerprint(federation, List.of("a", "bc"))).isNotEqualTo(one);
        assertThat(keys.fingerprint(new FederationId("elsewhere"), List.of("ab", "c")))
                .isNotEqualTo(one);
    }
}
