package org.miteinander.counselling.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

class CounsellingCaseTest {
    static final FederationId RHEUMA = new FederationId("rheuma");
    static final MemberId ANNA = new MemberId("anna");
    static final MemberId BEA = new MemberId("bea");
    static final Instant NOON = Instant.parse("2026-03-03T11:00:00Z");
    static final CaseId CASE = new CaseId("018f3a52-7c1e-7a40-8b3d-5d1f2c9e7a10");

    static CounsellingCase.Waiting waiting() {
        return new CounsellingCase.Waiting(CaseFile.opened(RHEUMA, CASE, ANNA, NOON));
    }

    static CounsellingCase.Active active() {
        return waiting().assignTo(BEA, NOON);
    }

    @Test
    void an_enquiry_begins_with_one_message_and_version_one() {
        assertThat(waiting().file().version()).isEqualTo(1);
        assertThat(waiting().file().messages()).isEqualTo(1);
    }

    @Test
    void taking_a_case_makes_it_one_counsellor_s_and_a_new_version() {
        assertThat(active().counsellor()).isEqualTo(BEA);
        assertThat(active().file().version()).isEqualTo(2);
        assertThat(active().file().askedAt()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void either_side_may_end_a_case(Side side) {
        CounsellingCase.Closed closed = active().close(side, NOON);
        assertThat(closed.by().name()).isEqualTo(side.name());
        assertThat(closed.counsellor()).isEqualTo(BEA);
    }

    @Test
    void a_withdrawn_enquiry_never_had_a_counsellor() {
        CounsellingCase.Closed closed = waiting().withdraw(NOON);
        assertThat(closed.counsellor()).isNull();
        assertThat(closed.by()).isEqualTo(ClosedBy.SEEKER);
    }

    @Test
    void a_case_that_is_handed_back_waits_as_long_as_before_and_for_anybody() {
        CounsellingCase.Waiting waiting = active().handBack();
        assertThat(waiting.file().askedAt()).isEqualTo(NOON);
        assertThat(waiting.file().version()).isEqualTo(3);
        assertThat(waiting.assignTo(new MemberId("ben"), NOON).counsellor()).isEqualTo(new MemberId("ben"));
    }

    @Test
    void a_case_that_loses_its_counsellor_ends_without_a_name() {
        CounsellingCase.Closed closed = active().loseCounsellor(NOON);
        assertThat(closed.counsellor()).isNull();
        assertThat(closed.by()).isEqualTo(ClosedBy.PLATFORM);
    }

    @Test
    void a_closed_case_forgets_the_name_and_keeps_who_ended_it() {
        CounsellingCase.Closed forgotten = active().close(Side.COUNSELLOR, NOON).forgetCounsellor();
        assertThat(forgotten.counsellor()).isNull();
        assertThat(forgotten.by()).isEqualTo(ClosedBy.COUNSELLOR);
        assertThat(forgotten.file().version()).isEqualTo(4);
    }

    @Test
    void an_id_is_a_uuid_and_nothing_else() {
        assertThat(CaseId.of(CASE.value())).contains(CASE);
        assertThat(CaseId.of("../" + CASE)).isEmpty();
        assertThat(CaseId.of("rheuma|" + CASE)).isEmpty();
    }
}
