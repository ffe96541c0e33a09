package org.miteinander.counselling.cases.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.miteinander.platform.MemberId;

/** A case in one of its states; what a state does not offer cannot happen to it. */
public sealed interface CounsellingCase {
    CaseFile file();

    default CaseId id() {
        return file().id();
    }

    /** Nobody has it, not yet or no more; counsellors see the reason and the waiting time only. */
    record Waiting(CaseFile file) implements CounsellingCase {
        public Active assignTo(MemberId counsellor, Instant at) {
            return new Active(file.changed(), counsellor, at);
        }

        /** The seeker does not want to ask any more. */
        public Closed withdraw(Instant at) {
            return new Closed(file.changed(), null, ClosedBy.SEEKER, at);
        }
    }

    /** One counsellor and the seeker write to each other. */
    record Active(CaseFile file, MemberId counsellor, Instant takenAt) implements CounsellingCase {
        public Closed close(Side side, Instant at) {
            ClosedBy by = switch (side) {
                case SEEKER -> ClosedBy.SEEKER;
                case COUNSELLOR -> ClosedBy.COUNSELLOR;
            };
            return new Closed(file.changed(), counsellor, by, at);
        }

        /** The counsellor counsels no more: it waits for another one, and as long as it did already. */
        public Waiting handBack() {
            return new Waiting(file.changed());
        }

        /** The counsellor was erased: their name goes, and their words are passed on to nobody new. */
        public Closed loseCounsellor(Instant at) {
            return new Closed(file.changed(), null, ClosedBy.PLATFORM, at);
        }
    }

    /**
     * Over; both sides may still read.
     *
     * @param counsellor null if nobody had it when it ended, or that person was erased
     */
    record Closed(CaseFile file, @Nullable MemberId counsellor, ClosedBy by, Instant at) implements CounsellingCase {
        public Closed forgetCounsellor() {
            return new Closed(file.changed(), null, by, at);
        }
    }
}
