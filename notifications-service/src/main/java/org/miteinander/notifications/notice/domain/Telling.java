package org.miteinander.notifications.notice.domain;

/** Who is told what about a fact; the rules of this service in one place. */
public record Telling(Kind kind, Audience audience, Place place) {
    public static Telling of(Happening happening) {
        return switch (happening) {
            case Happening.InGroup inGroup -> ofGroup(inGroup);
            case Happening.InCounselling inCounselling -> ofCounselling(inCounselling);
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
                        Kind.PENDING_POST, new Audience.Deciding(p.group(), p.author(), true), Place.group(p.group()));
            case Happening.PostApproved p ->
                new Telling(
                        Kind.POST_APPROVED,
                        new Audience.One(p.author()),
                        Place.post(p.group(), p.topic(), p.page(), p.seq()));
            case Happening.PostRejected p ->
                new Telling(Kind.POST_REJECTED, new Audience.One(p.author()), Place.group(p.group()));
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
            case Happening.EnquirySent e ->
                new Telling(Kind.ENQUIRY, new Audience.Counsellors(e.seeker()), Place.counselling(e.caseId()));
            case Happening.CaseTaken c ->
                new Telling(Kind.CASE_TAKEN, new Audience.One(c.seeker()), Place.counselling(c.caseId()));
            case Happening.CaseMessage c ->
                new Telling(Kind.CASE_MESSAGE, new Audience.One(c.to()), Place.counselling(c.caseId()));
            case Happening.CaseClosed c ->
                new Telling(
                        Kind.CASE_CLOSED,
                        c.bySeeker() ? new Audience.Nobody() : new Audience.One(c.seeker()),
                        Place.counselling(c.caseId()));
        };
    }
}
