package org.miteinander.counselling.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.miteinander.counselling.cases.domain.CaseId;
import org.miteinander.counselling.cases.domain.CaseKeys;
import org.miteinander.counselling.cases.domain.SealedText;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** What every store of keys promises. */
public interface CaseKeysContract {
    FederationId HERE = new FederationId("here");
    FederationId THERE = new FederationId("there");

    CaseKeys keys();

    private static CaseId aCase() {
        return new CaseId(UUID.randomUUID().toString());
    }

    private static MemberId aMember() {
        return new MemberId(UUID.randomUUID().toString());
    }

    @Test
    default void what_is_sealed_opens_at_its_own_place_only() {
        CaseKeys.CaseKey key = keys().create(HERE, aCase(), aMember());
        SealedText sealed = key.seal("subject", "geheim");
        assertThat(key.open("subject", sealed)).isEqualTo("geheim");
        assertThatThrownBy(() -> key.open("reason", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void no_case_opens_what_belongs_to_another() {
        SealedText sealed = keys().create(HERE, aCase(), aMember()).seal("subject", "geheim");
        CaseKeys.CaseKey other = keys().create(HERE, aCase(), aMember());
        assertThatThrownBy(() -> other.open("subject", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void making_a_key_twice_gives_the_same_key() {
        CaseId id = aCase();
        MemberId seeker = aMember();
        SealedText sealed = keys().create(HERE, id, seeker).seal("subject", "geheim");
        assertThat(keys().create(HERE, id, seeker).open("subject", sealed)).isEqualTo("geheim");
    }

    @Test
    default void a_key_is_found_by_its_case_among_others_and_by_its_seeker() {
        CaseId id = aCase();
        MemberId seeker = aMember();
        SealedText sealed = keys().create(HERE, id, seeker).seal("subject", "geheim");
        assertThat(keys().find(HERE, id).orElseThrow().open("subject", sealed)).isEqualTo("geheim");
        assertThat(keys().findAll(HERE, List.of(id, aCase()))).containsOnlyKeys(id);
        assertThat(keys().findAll(HERE, List.of())).isEmpty();
        assertThat(keys().ofSeeker(HERE, seeker, 10)).containsExactly(id);
    }

    @Test
    default void a_seeker_s_cases_come_in_stretches() {
        MemberId seeker = aMember();
        keys().create(HERE, aCase(), seeker);
        keys().create(HERE, aCase(), seeker);
        assertThat(keys().ofSeeker(HERE, seeker, 1)).hasSize(1);
        assertThat(keys().ofSeeker(HERE, seeker, 10)).hasSize(2);
    }

    @Test
    default void a_destroyed_key_is_gone() {
        CaseId id = aCase();
        MemberId seeker = aMember();
        SealedText sealed = keys().create(HERE, id, seeker).seal("subject", "geheim");
        keys().destroy(HERE, id);
        assertThat(keys().find(HERE, id)).isEmpty();
        assertThat(keys().findAll(HERE, List.of(id))).isEmpty();
        assertThat(keys().ofSeeker(HERE, seeker, 10)).isEmpty();
        CaseKeys.CaseKey anew = keys().create(HERE, id, seeker);
        assertThatThrownBy(() -> anew.open("subject", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void no_key_is_found_or_destroyed_through_another_federation() {
        CaseId id = aCase();
        MemberId seeker = aMember();
        keys().create(HERE, id, seeker);
        assertThat(keys().find(THERE, id)).isEmpty();
        assertThat(keys().findAll(THERE, List.of(id))).isEmpty();
        assertThat(keys().ofSeeker(THERE, seeker, 10)).isEmpty();
        keys().destroy(THERE, id);
        assertThat(keys().find(HERE, id)).isPresent();
    }

    @Test
    default void a_fingerprint_tells_texts_apart_and_belongs_to_its_federation() {
        String one = keys().fingerprint(HERE, List.of("ab", "c"));
        assertThat(keys().fingerprint(HERE, List.of("ab", "c"))).isEqualTo(one);
        assertThat(keys().fingerprint(HERE, List.of("a", "bc"))).isNotEqualTo(one);
        assertThat(keys().fingerprint(THERE, List.of("ab", "c"))).isNotEqualTo(one);
    }
}
