package org.miteinander.counselling.cases.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is kept: its state, and what is sealed.
 *
 * @param place where it stands in the list it was read from; goes into the cursor
 * @param unreadBySeeker messages of the counsellor the seeker has not opened
 * @param unplaced messages that count already but are not in the list yet, after a crash
 * @param handedBack how many messages there were when a counsellor handed the case back last, 0 if none ever did
 */
public record Dossier(
        CounsellingCase state,
        SealedText reason,
        SealedText subject,
        @Nullable SealedText closingReason,
        Instant changedAt,
        int unreadBySeeker,
        List<Unplaced> unplaced,
        long handedBack,
        String place) {
    /** A message that was committed with this number. */
    public record Unplaced(MessageId message, long seq) {}

    public Dossier {
        unplaced = List.copyOf(unplaced);
    }

    boolean holds(MessageId message) {
        return unplaced.stream().anyMatch(u -> u.message().equals(message));
    }

    /** Whether a counsellor wrote this who has handed the case back since. */
    boolean byFormerCounsellor(Messages.Message message) {
        return message.from() == Side.COUNSELLOR && message.seq() <= handedBack;
    }
}
