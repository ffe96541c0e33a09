package org.miteinander.notifications.notice.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.notifications.membership.GroupAudience.Addressee;
import org.miteinander.platform.MemberId;

/**
 * One person who is told.
 *
 * @param daily whether the mail about it may wait for the evening
 */
public record Recipient(MemberId member, Kind kind, boolean daily) {
    public static Recipient of(MemberId member, Kind kind) {
        return new Recipient(member, kind, false);
    }

    /** What a person of a group hears of a post there; empty for its author and for whoever wants to hear nothing. */
    public static Optional<Recipient> ofPost(
            Addressee addressee, @Nullable MemberId author, @Nullable MemberId answered) {
        MemberId member = addressee.member();
        if (member.equals(author)) {
            return Optional.empty();
        }
        Kind kind = member.equals(answered) ? Kind.REPLY : Kind.POST;
        return switch (addressee.choice()) {
            case EACH -> Optional.of(new Recipient(member, kind, false));
            case DAILY -> Optional.of(new Recipient(member, kind, true));
            case NOTHING -> Optional.empty();
        };
    }
}
