package org.miteinander.counselling.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.miteinander.counselling.cases.domain.CaseEvent;
import org.miteinander.counselling.cases.domain.CaseFile;
import org.miteinander.counselling.cases.domain.CaseId;
import org.miteinander.counselling.cases.domain.Cases;
import org.miteinander.counselling.cases.domain.ClosedBy;
import org.miteinander.counselling.cases.domain.CounsellingCase;
import org.miteinander.counselling.cases.domain.Dossier;
import org.miteinander.counselling.cases.domain.MessageId;
import org.miteinander.counselling.cases.domain.SealedText;
import org.miteinander.counselling.cases.domain.Side;
import org.miteinander.counselling.cases.domain.Status;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** What every store of cases promises. */
public interface CasesContract {
    MemberId ANNA = new MemberId("anna");
    MemberId BEA = new MemberId("bea");
    Instant NOON = Instant.parse("2026-03-03T11:00:00.123Z");

    Cases cases();

    /** The types of what was told of this case, in order, once there are so many. */
    List<String> told(FederationId federation, CaseId id, int expected);

    private static FederationId aFederation() {
        return new FederationId("f" + UUID.randomUUID().toString().substring(0, 18));
    }

    private static CounsellingCase.Waiting enquiry(FederationId federation, Instant at) {
        return new CounsellingCase.Waiting(
                CaseFile.opened(federation, new CaseId(UUID.randomUUID().toString()), ANNA, at));
    }

    private CounsellingCase.Waiting opened(FederationId federation, Instant at) {
        CounsellingCase.Waiting waiting = enquiry(federation, at);
        open(waiting, "Sorge");
        return waiting;
    }

    private void open(CounsellingCase.Waiting waiting, String reason) {
        cases().open(
                        new Cases.Opening(waiting, new SealedText(reason), new SealedText("Frage"), "1"),
                        new CaseEvent.EnquirySent());
    }

    private CounsellingCase.Active taken(CounsellingCase.Waiting waiting, Instant at) {
        CounsellingCase.Active active = waiting.assignTo(BEA, at);
        assertThat(cases().store(active, null, new CaseEvent.Taken(BEA), at)).isTrue();
        return active;
    }

    private Dossier dossier(CounsellingCase state) {
        return cases().find(state.file().federation(), state.id()).orElseThrow();
    }

    private static List<CaseId> ids(List<Dossier> dossiers) {
        return dossiers.stream().map(d -> d.state().id()).toList();
    }

    private static MessageId aMessage() {
        return new MessageId(UUID.randomUUID().toString());
    }

    @Test
    default void what_is_opened_comes_back_and_opening_it_again_changes_nothing() {
        CounsellingCase.Waiting waiting = opened(aFederation(), NOON);
        open(waiting, "Anderes");
        Dossier found = dossier(waiting);
        assertThat(found.state()).isEqualTo(waiting);
        assertThat(found.reason()).isEqualTo(new SealedText("Sorge"));
        assertThat(found.subject()).isEqualTo(new SealedText("Frage"));
        assertThat(found.closingReason()).isNull();
        assertThat(found.changedAt()).isEqualTo(NOON);
        assertThat(found.handedBack()).isZero();
    }

    @Test
    default void a_case_is_invisible_to_another_federation() {
        CounsellingCase.Active active = taken(opened(aFederation(), NOON), NOON);
        FederationId other = aFederation();
        assertThat(cases().find(other, active.id())).isEmpty();
        assertThat(cases().ofSeeker(other, ANNA, null, 10)).isEmpty();
        assertThat(cases().ofCounsellor(other, BEA, Status.ACTIVE, null, 10)).isEmpty();
        assertThat(cases().waiting(other, null, 10)).isEmpty();
        assertThat(cases().bury(other, active.id())).isFalse();
        assertThat(dossier(active).state()).isEqualTo(active);
    }

    @Test
    default void every_state_comes_back_as_it_was_stored_and_is_told_in_order() {
        FederationId federation = aFederation();
        CounsellingCase.Active active = taken(opened(federation, NOON), NOON.plusSeconds(1));
        assertThat(dossier(active).state()).isEqualTo(active);
        CounsellingCase.Waiting back = active.handBack();
        cases().store(back, null, new CaseEvent.HandedBack(), NOON.plusSeconds(2));
        assertThat(dossier(back).state()).isEqualTo(back);
        CounsellingCase.Active again = taken(back, NOON.plusSeconds(3));
        assertThat(dossier(again).state()).isEqualTo(again);
        CounsellingCase.Closed closed = again.close(Side.SEEKER, NOON.plusSeconds(4));
        cases().store(
                        closed,
                        new SealedText("Danke"),
                        new CaseEvent.CaseClosed(ClosedBy.SEEKER, BEA),
                        NOON.plusSeconds(4));
        assertThat(dossier(closed).state()).isEqualTo(closed);
        assertThat(dossier(closed).closingReason()).isEqualTo(new SealedText("Danke"));
        CounsellingCase.Closed forgotten = closed.forgetCounsellor();
        cases().store(forgotten, new SealedText("Danke"), null, NOON.plusSeconds(4));
        assertThat(dossier(forgotten).state()).isEqualTo(forgotten);
        assertThat(told(federation, closed.id(), 5))
                .containsExactly(
                        "enquiry.sent.v1", "case.taken.v1", "case.handed-back.v1", "case.taken.v1", "case.closed.v1");
    }

    @Test
    default void a_stale_writer_changes_nothing_and_tells_nothing() {
        FederationId federation = aFederation();
        CounsellingCase.Waiting waiting = opened(federation, NOON);
        CounsellingCase.Active active = taken(waiting, NOON);
        MemberId late = new MemberId("ben");
        assertThat(cases().store(waiting.assignTo(late, NOON), null, new CaseEvent.Taken(late), NOON))
                .isFalse();
        assertThat(cases().commit(waiting, new Cases.Commit(aMessage(), Side.SEEKER, NOON, null)))
                .isFalse();
        assertThat(dossier(active).state()).isEqualTo(active);
        cases().store(active.handBack(), null, new CaseEvent.HandedBack(), NOON);
        assertThat(told(federation, active.id(), 3))
                .containsExactly("enquiry.sent.v1", "case.taken.v1", "case.handed-back.v1");
    }

    @Test
    default void a_message_counts_with_the_next_number_and_is_noted_until_it_has_its_place() {
        CounsellingCase.Active active = taken(opened(aFederation(), NOON), NOON);
        FederationId federation = active.file().federation();
        MessageId message = aMessage();
        CaseEvent event = new CaseEvent.MessageWritten(message, ANNA);
        assertThat(cases().commit(active, new Cases.Commit(message, Side.COUNSELLOR, NOON.plusSeconds(5), event)))
                .isTrue();
        Dossier counted = dossier(active);
        assertThat(counted.state().file().messages()).isEqualTo(2);
        assertThat(counted.state().file().version()).isEqualTo(active.file().version() + 1);
        assertThat(counted.changedAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(counted.unplaced()).containsExactly(new Dossier.Unplaced(message, 2));
        cases().placed(federation, active.id(), message);
        assertThat(dossier(active).unplaced()).isEmpty();
    }

    @Test
    default void unread_is_what_the_counsellor_wrote_until_the_seeker_has_read_as_far() {
        CounsellingCase.Active active = taken(opened(aFederation(), NOON), NOON);
        FederationId federation = active.file().federation();
        cases().commit(active, new Cases.Commit(aMessage(), Side.COUNSELLOR, NOON, null));
        cases().commit(dossier(active).state(), new Cases.Commit(aMessage(), Side.SEEKER, NOON, null));
        assertThat(dossier(active).unreadBySeeker()).isEqualTo(1);
        cases().read(federation, active.id(), Side.COUNSELLOR, 3);
        cases().read(federation, active.id(), Side.SEEKER, 2); // another message came meanwhile
        assertThat(dossier(active).unreadBySeeker()).isEqualTo(1);
        cases().read(federation, active.id(), Side.SEEKER, 3);
        assertThat(dossier(active).unreadBySeeker()).isZero();
    }

    @Test
    default void a_seeker_s_list_begins_with_what_changed_last_and_goes_on_where_it_stopped() {
        FederationId federation = aFederation();
        CounsellingCase.Waiting first = opened(federation, NOON);
        CounsellingCase.Waiting second = opened(federation, NOON.plusSeconds(1));
        CounsellingCase.Waiting third = opened(federation, NOON.plusSeconds(2));
        taken(first, NOON.plusSeconds(3));
        List<Dossier> begin = cases().ofSeeker(federation, ANNA, null, 2);
        assertThat(ids(begin)).containsExactly(first.id(), third.id());
        assertThat(ids(cases().ofSeeker(federation, ANNA, begin.getLast().place(), 2)))
                .containsExactly(second.id());
    }

    @Test
    default void the_queue_begins_with_whoever_asked_first_also_after_handing_back() {
        FederationId federation = aFederation();
        CounsellingCase.Waiting first = opened(federation, NOON);
        CounsellingCase.Waiting second = opened(federation, NOON.plusSeconds(1));
        CounsellingCase.Active active = taken(first, NOON.plusSeconds(2));
        assertThat(ids(cases().waiting(federation, null, 10))).containsExactly(second.id());
        cases().store(active.handBack(), null, new CaseEvent.HandedBack(), NOON.plusSeconds(3));
        List<Dossier> begin = cases().waiting(federation, null, 1);
        assertThat(ids(begin)).containsExactly(first.id());
        assertThat(ids(cases().waiting(federation, begin.getLast().place(), 10)))
                .containsExactly(second.id());
    }

    @Test
    default void handing_back_leaves_the_counsellor_s_list_and_notes_how_much_was_written() {
        CounsellingCase.Active active = taken(opened(aFederation(), NOON), NOON);
        FederationId federation = active.file().federation();
        cases().commit(active, new Cases.Commit(aMessage(), Side.COUNSELLOR, NOON, null));
        assertThat(ids(cases().ofCounsellor(federation, BEA, Status.ACTIVE, null, 10)))
                .containsExactly(active.id());
        CounsellingCase.Active written =
                (CounsellingCase.Active) dossier(active).state();
        cases().store(written.handBack(), null, new CaseEvent.HandedBack(), NOON);
        assertThat(cases().ofCounsellor(federation, BEA, Status.ACTIVE, null, 10))
                .isEmpty();
        assertThat(dossier(active).handedBack()).isEqualTo(2);
        taken((CounsellingCase.Waiting) dossier(active).state(), NOON);
        assertThat(dossier(active).handedBack()).isEqualTo(2);
    }

    @Test
    default void a_counsellor_s_list_holds_one_state_only() {
        FederationId federation = aFederation();
        CounsellingCase.Active active = taken(opened(federation, NOON), NOON);
        CounsellingCase.Active ended = taken(opened(federation, NOON), NOON);
        cases().store(
                        ended.close(Side.COUNSELLOR, NOON),
                        null,
                        new CaseEvent.CaseClosed(ClosedBy.COUNSELLOR, BEA),
                        NOON);
        assertThat(ids(cases().ofCounsellor(federation, BEA, Status.ACTIVE, null, 10)))
                .containsExactly(active.id());
        assertThat(ids(cases().ofCounsellor(federation, BEA, Status.CLOSED, null, 10)))
                .containsExactly(ended.id());
    }

    @Test
    default void a_buried_case_is_gone_for_good() {
        CounsellingCase.Active active = taken(opened(aFederation(), NOON), NOON);
        FederationId federation = active.file().federation();
        assertThat(cases().bury(federation, active.id())).isTrue();
        assertThat(cases().bury(federation, active.id())).isFalse();
        assertThat(cases().store(active.handBack(), null, null, NOON)).isFalse();
        open(new CounsellingCase.Waiting(CaseFile.opened(federation, active.id(), ANNA, NOON)), "Sorge");
        assertThat(cases().find(federation, active.id())).isEmpty();
        assertThat(cases().ofSeeker(federation, ANNA, null, 10)).isEmpty();
        assertThat(cases().ofCounsellor(federation, BEA, Status.ACTIVE, null, 10))
                .isEmpty();
        assertThat(cases().waiting(federation, null, 10)).isEmpty();
    }
}
