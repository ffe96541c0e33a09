package org.miteinander.notifications.notice.domain;

import org.jspecify.annotations.Nullable;
import org.miteinander.platform.MemberId;

/** A fact of another service that somebody may want to know. */
public sealed interface Happening {
    /** In a group. */
    sealed interface InGroup extends Happening {}

    /** In counselling. */
    sealed interface InCounselling extends Happening {}

    /** @param answered who wrote what this post answers; null if it answers nothing */
    record Posted(
            String group,
            String topic,
            int page,
            int seq,
            @Nullable MemberId author,
            @Nullable MemberId answered) implements InGroup {}

    /** @param item what waits in the queue */
    record PostWaits(String group, String item, MemberId author) implements InGroup {}

    record PostApproved(String group, String topic, int page, int seq, MemberId author) implements InGroup {}

    /** @param item where the reason is */
    record PostRejected(String group, String item, MemberId author) implements InGroup {}

    record AskedToJoin(String group, MemberId member) implements InGroup {}

    /** @param admitted whether somebody else decided it; whoever just came in by themselves knows */
    record Joined(String group, MemberId member, boolean admitted) implements InGroup {}

    record JoinRefused(String group, MemberId member) implements InGroup {}

    record Invited(String group, MemberId member) implements InGroup {}

    record EnquirySent(String caseId, MemberId seeker) implements InCounselling {}

    record CaseTaken(String caseId, MemberId seeker) implements InCounselling {}

    record CaseMessage(String caseId, MemberId to) implements InCounselling {}

    record CaseHandedBack(String caseId, MemberId seeker) implements InCounselling {}

    /**
     * @param counsellor who had the case; null if nobody had
     * @param bySeeker whether the seeker ended it and knows
     */
    record CaseClosed(
            String caseId, MemberId seeker, @Nullable MemberId counsellor, boolean bySeeker) implements InCounselling {}
}
