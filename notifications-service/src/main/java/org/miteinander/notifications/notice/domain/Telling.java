package org.miteinander.notifications.notice.domain;

import java.util.List;
import org.miteinander.platform.MemberId;

/** Who is told what about a fact; the rules of this service in one place. */
public record Telling(Kind kind, Audience audience, Place place) {
    /** Nobody is in two audiences of one fact. */
    public static List<Telling> of(Happening happening) {
        return switch (happening) {
            case Happening.InGroup inGroup -> List.of(ofGroup(inGroup));
            case Happening.CaseHandedBack c ->
                List.of(
                        new Telling(Kind.CASE_HANDED_BACK, new Audience.One(c.seeker()), Place.counselling(c.caseId())),
                        ofCounselling(c));
            case Happening.InCounselling inCounselling -> List.of(ofCounselling(inCounselling));
        };
    }

    private static Telling ofGroup(Happening.InGroup happening) {
        return switch (happening) {
            case Happening.Posted p ->
                new Telling(
                        Kind.POST,
                        new Audience.Group(p.group(), p.author(), p.answered()),
                        Place.post(p.group(), p.topic(), p.page(), p.seq()));
            case Happening.PostWaits p ->
                new Telling(
                        Kind.PENDING_POST,
                        new Audience.Deciding(p.group(), p.author(), true),
                        Place.item(p.group(), p.item()));
            case Happening.PostApproved p ->
                new Telling(
                        Kind.POST_APPROVED,
                        new Audience.Author(p.group(), p.author()),
                        Place.post(p.group(), p.topic(), p.page(), p.seq()));
            case Happening.PostRejected p ->
                new Telling(
                        Kind.POST_REJECTED,
                        new Audience.Author(p.group(), p.author()),
                        Place.item(p.group(), p.item()));
            case Happening.AskedToJoin j ->
                new Telling(
                        Kind.JOIN_ASKED, new Audience.Deciding(j.group(), j.member(), false), Place.group(j.group()));
            case Happening.Joined j ->
                new Telling(
                        Kind.JOINED,
                        j.admitted() ? new Audience.One(j.member()) : new Audience.Nobody(),
                        Place.group(j.group()));
            case Happening.JoinRefused j ->
                new Telling(Kind.JOIN_REFUSED, new Audience.One(j.member()), Place.group(j.group()));
            case Happening.Invited i -> new Telling(Kind.INVITED, new Audience.One(i.member()), Place.group(i.group()));
        };
    }

    private static Telling ofCounselling(Happening.InCounselling happening) {
        return switch (happening) {
            case Happening.EnquirySent e -> waits(e.seeker(), e.caseId());
            case Happening.CaseTaken c ->
                new Telling(Kind.CASE_TAKEN, new Audience.One(c.seeker()), Place.counselling(c.caseId()));
            case Happening.CaseMessage c ->
                new Telling(Kind.CASE_MESSAGE, new Audience.One(c.to()), Place.counselling(c.caseId()));
            case Happening.CaseHandedBack c -> waits(c.seeker(), c.caseId());
            case Happening.CaseClosed c -> closed(c);
        };
    }

    /** Until somebody takes the case. */
    private static Telling waits(MemberId seeker, String caseId) {
        return new Telling(Kind.ENQUIRY, new Audience.Counsellors(seeker), Place.counselling(caseId));
    }

    /** The other side is told. */
    private static Telling closed(Happening.CaseClosed closed) {
        Place place = Place.counselling(closed.caseId());
        MemberId counsellor = closed.counsellor();
        if (!closed.bySeeker()) {
            return new Telling(Kind.CASE_CLOSED, new Audience.One(closed.seeker()), place);
        }
        Audience other = counsellor == null ? new Audience.Nobody() : new Audience.One(counsellor);
        return new Telling(Kind.CASE_CLOSED_BY_SEEKER, other, place);
    }
}
