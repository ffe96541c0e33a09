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

    /** What somebody of the group decides about a person. */
    record Wanted(@Nullable Standing standing, @Nullable String reason) {
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
            return new Wanted(wanted, why);
        }
    }

    static @Nullable String reason(@Nullable String reason) {
        Fields fields = new Fields();
        String why = fields.optional("reason", reason, REASON);
        fields.check();
        return why;
    }
}
