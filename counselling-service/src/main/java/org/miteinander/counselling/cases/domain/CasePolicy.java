package org.miteinander.counselling.cases.domain;

import java.util.Optional;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * Everything one person may do with cases. Content belongs to two people, whatever other roles somebody has; to
 * everybody else a case does not exist.
 *
 * @param counsels whether this person has the role of a counsellor right now
 */
public record CasePolicy(FederationId federation, MemberId member, boolean counsels) {
    /** On which side of the case this person stands; empty: to them it does not exist. */
    public Optional<Side> side(CounsellingCase found) {
        if (!found.file().federation().equals(federation)) {
            return Optional.empty();
        }
        if (found.file().seeker().equals(member)) {
            return Optional.of(Side.SEEKER);
        }
        return switch (found) {
            case CounsellingCase.Waiting _ -> Optional.empty();
            case CounsellingCase.Active active -> counsellorSide(member.equals(active.counsellor()));
            case CounsellingCase.Closed closed -> counsellorSide(member.equals(closed.counsellor()));
        };
    }

    private Optional<Side> counsellorSide(boolean own) {
        return own && counsels ? Optional.of(Side.COUNSELLOR) : Optional.empty();
    }

    /** Whether this person sees who waits and may take a case on. */
    public boolean mayCounsel() {
        return counsels;
    }
}
