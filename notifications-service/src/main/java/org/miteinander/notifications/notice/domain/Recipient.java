package org.miteinander.notifications.notice.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.notifications.membership.Choice;
import org.miteinander.notifications.membership.GroupAudience.Addressee;
import org.miteinander.platform.MemberId;

/** One person who is told. */
public record Recipient(MemberId member, Kind kind, Mailing mailing) {
    /** Which mail is wanted besides the notice in the inbox. */
    public enum Mailing {
        AT_ONCE,
        DAILY,
        NEVER;

        static Mailing of(Choice choice) {
            return switch (choice) {
                case EACH -> AT_ONCE;
                case DAILY -> DAILY;
                case NOTHING -> NEVER;
            };
        }
    }

    /** Somebody who has made no choice about it. */
    public static Recipient of(MemberId member, Kind kind) {
        return new Recipient(member, kind, Mailing.AT_ONCE);
    }

    /** Somebody of a group who has to know; what they chose for the group decides about mail only. */
    public static Recipient of(Addressee addressee, Kind kind) {
        return new Recipient(addressee.member(), kind, Mailing.of(addressee.choice()));
    }

    /** What a person of a group hears of a post there; empty for its author and for whoever wants to hear nothing. */
    public static Optional<Recipient> ofPost(
            Addressee addressee, @Nullable MemberId author, @Nullable MemberId answered) {
        MemberId member = addressee.member();
        if (member.equals(author) || addressee.choice() == Choice.NOTHING) {
            return Optional.empty();
        }
        return Optional.of(of(addressee, member.equals(answered) ? Kind.REPLY : Kind.POST));
    }
}
