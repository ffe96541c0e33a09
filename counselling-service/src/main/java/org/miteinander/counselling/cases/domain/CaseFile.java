package org.miteinander.counselling.cases.domain;

import java.time.Instant;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * What every state of a case has.
 *
 * @param askedAt when the enquiry was sent; somebody waits since then
 * @param version counts every change; also the sequence of the case's events
 * @param messages how many messages were written so far
 */
public record CaseFile(
        FederationId federation, CaseId id, MemberId seeker, Instant askedAt, long version, long messages) {
    public static CaseFile opened(FederationId federation, CaseId id, MemberId seeker, Instant at) {
        return new CaseFile(federation, id, seeker, at, 1, 1);
    }

    CaseFile changed() {
        return new CaseFile(federation, id, seeker, askedAt, version + 1, messages);
    }
}
