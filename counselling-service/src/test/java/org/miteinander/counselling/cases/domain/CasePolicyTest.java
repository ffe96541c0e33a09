package org.miteinander.counselling.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.counselling.cases.domain.CounsellingCaseTest.ANNA;
import static org.miteinander.counselling.cases.domain.CounsellingCaseTest.BEA;
import static org.miteinander.counselling.cases.domain.CounsellingCaseTest.NOON;
import static org.miteinander.counselling.cases.domain.CounsellingCaseTest.RHEUMA;
import static org.miteinander.counselling.cases.domain.CounsellingCaseTest.active;
import static org.miteinander.counselling.cases.domain.CounsellingCaseTest.waiting;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

class CasePolicyTest {
    private static final MemberId BEN = new MemberId("ben");

    static Stream<CounsellingCase> everyState() {
        return Stream.<CounsellingCase>concat(
                Stream.of(waiting(), active(), active().handBack(), waiting().withdraw(NOON)),
                List.of(active().close(Side.SEEKER, NOON), active().loseCounsellor(NOON)).stream());
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void the_seeker_stands_on_their_side_in_every_state(CounsellingCase state) {
        assertThat(new CasePolicy(RHEUMA, ANNA, false).side(state)).contains(Side.SEEKER);
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void to_another_counsellor_a_case_does_not_exist(CounsellingCase state) {
        assertThat(new CasePolicy(RHEUMA, BEN, true).side(state)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void in_another_federation_it_does_not_exist_even_for_the_same_id(CounsellingCase state) {
        FederationId elsewhere = new FederationId("elsewhere");
        assertThat(new CasePolicy(elsewhere, ANNA, true).side(state)).isEmpty();
    }

    @Test
    void the_counsellor_reads_on_after_the_end() {
        assertThat(new CasePolicy(RHEUMA, BEA, true).side(active())).contains(Side.COUNSELLOR);
        assertThat(new CasePolicy(RHEUMA, BEA, true).side(active().close(Side.SEEKER, NOON)))
                .contains(Side.COUNSELLOR);
    }

    @Test
    void who_lost_the_role_lost_the_case() {
        assertThat(new CasePolicy(RHEUMA, BEA, false).side(active())).isEmpty();
    }

    @Test
    void nobody_is_the_counsellor_of_a_waiting_case() {
        assertThat(new CasePolicy(RHEUMA, BEA, true).side(waiting())).isEmpty();
        assertThat(new CasePolicy(RHEUMA, BEA, true).side(active().handBack())).isEmpty();
    }
}
