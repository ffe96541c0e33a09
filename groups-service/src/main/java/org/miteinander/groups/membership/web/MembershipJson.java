package org.miteinander.groups.membership.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.Standing;
import org.miteinander.groups.group.access.Fields;
import org.miteinander.groups.membership.domain.Membership;

/** One person of a group in JSON. */
record MembershipJson(String member, Standing standing, Instant since) {
    private static final int REASON = 1_000;

    static MembershipJson of(Membership membership) {
        return new MembershipJson(membership.member().value(), membership.standing(), membership.since());
    }

    /** One person who asked to join. */
    record Request(String member, Instant askedAt) {
        static Request of(Membership membership) {
            return new Request(membership.member().value(), membership.since());
        }
    }

    /** What somebody of the group decides about a person, and how that person stood then. */
    record Wanted(
            @Nullable Standing standing,
            @Nullable Standing from,
            @Nullable String reason) {
        Wanted checked() {
            Fields fields = new Fields();
            Standing wanted = fields.given("standing", standing, Standing.NONE);
            if (standing == Standing.NONE || standing == Standing.WAITING) {
                fields.flaw(
                        "standing",
                        "Möglich sind MEMBER, MODERATOR, HOST, INVITED und BANNED.",
                        "It can be MEMBER, MODERATOR, HOST, INVITED or BANNED.");
            }
            String why = fields.optional("reason", reason, REASON);
            fields.check();
            return new Wanted(wanted, from, why);
        }
    }

    /** Whom somebody of the group removes, and how that person stood when it was decided. */
    record RemovalWanted(@Nullable Standing from, @Nullable String reason) {
        Removal checked() {
            Fields fields = new Fields();
            Standing seen = fields.given("from", from, Standing.NONE);
            if (from == Standing.NONE) {
                fields.flaw(
                        "from",
                        "Möglich sind WAITING, INVITED, MEMBER, MODERATOR, HOST und BANNED.",
                        "It can be WAITING, INVITED, MEMBER, MODERATOR, HOST or BANNED.");
            }
            String why = fields.optional("reason", reason, REASON);
            fields.check();
            return new Removal(seen, why);
        }
    }

    /** The same, complete. */
    record Removal(Standing from, @Nullable String reason) {}
}
