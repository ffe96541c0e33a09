package org.miteinander.counselling.member.domain;

import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * Notes who counsels. Whoever does not, as far as we know by now, has nobody waiting for an answer: their desk is
 * cleared, and again each time we hear of them, so that a crash in between leaves nobody stranded.
 */
public final class NoteRoles {
    /** What somebody has under way as a counsellor. */
    @FunctionalInterface
    public interface Desk {
        void clear(FederationId federation, MemberId member);
    }

    private final Members members;
    private final Desk desk;

    public NoteRoles(Members members, Desk desk) {
        this.members = members;
        this.desk = desk;
    }

    public void handle(FederationId federation, MemberId member, boolean counsellor, long sequence) {
        if (!members.know(federation, member, counsellor, sequence)) {
            desk.clear(federation, member);
        }
    }
}
