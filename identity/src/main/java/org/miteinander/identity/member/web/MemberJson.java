package org.miteinander.identity.member.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miteinander.identity.member.domain.Membership;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;

/** Members on the wire. */
final class MemberJson {
    private MemberJson() {}

    record Mine(String member, String pseudonym, List<String> roles) {
        static Mine of(Membership.Joined joined) {
            return new Mine(joined.member().value(), joined.pseudonym().text(), sorted(joined.roles()));
        }
    }

    record Named(String member, String pseudonym) {}

    record Listed(String member, String pseudonym, List<String> roles, Instant joinedAt) {
        static Listed of(Membership.Joined joined) {
            return new Listed(
                    joined.member().value(), joined.pseudonym().text(), sorted(joined.roles()), joined.since());
        }
    }

    record Here(String federation, String name, String pseudonym, List<String> roles) {}

    record Me(List<Here> memberships) {}

    record ToJoin(
            @NotNull @Size(max = 100) String pseudonym,
            @Nullable @Size(max = 200) String invitation) {}

    record ToRename(@NotNull @Size(max = 100) String pseudonym) {}

    record ToRedeem(@NotNull @Size(max = 200) String invitation) {}

    record ToRoles(@NotNull @Size(max = 20) Set<@NotNull @Size(max = 50) String> roles) {}

    static List<String> sorted(Set<String> roles) {
        return roles.stream().sorted().toList();
    }

    static ProblemException unfit() {
        return new ProblemException(CommonProblem.INVALID)
                .field(
                        "pseudonym",
                        "Ein Name hat 2 bis 30 Zeichen: Buchstaben, Ziffern, Leerzeichen, Punkt, - oder _.",
                        "A name has 2 to 30 characters: letters, digits, spaces, full stops, hyphens or underscores.");
    }
}
