package org.miteinander.identity.member.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * One person in one federation. What is stored here is the intention; the account server follows, and a membership is
 * unsettled until it has. Every change makes the next version, by which a stale writer is recognised.
 */
public sealed interface Membership {
    FederationId federation();

    MemberId member();

    long version();

    /** A person who is here or about to be. */
    sealed interface Present extends Membership {
        Pseudonym pseudonym();

        Set<String> roles();

        /** The account, sealed with the federation's key. */
        String account();

        Instant since();

        /** Takes everything away that says who this was. */
        default Left leave(Instant at) {
            return new Left(federation(), member(), at, account(), version() + 1);
        }

        /** The same if the account itself is gone or going, so that nothing is left to do at the account server. */
        default Left leaveWithAccount(Instant at) {
            return new Left(federation(), member(), at, null, version() + 1);
        }
    }

    /** The pseudonym is claimed; the account server does not know of the membership yet, and nobody else does. */
    record Joining(
            FederationId federation,
            MemberId member,
            Pseudonym pseudonym,
            Set<String> roles,
            String account,
            Instant since,
            long version)
            implements Present {
        public Joining {
            roles = Set.copyOf(roles);
        }

        /** Trying again with another pseudonym or a further invitation. */
        public Joining with(Pseudonym other, Set<String> further) {
            Set<String> all = new HashSet<>(roles);
            all.addAll(further);
            return new Joining(federation, member, other, all, account, since, version + 1);
        }

        public Joined admitted() {
            return new Joined(federation, member, pseudonym, roles, account, since, true, version + 1);
        }
    }

    /** @param settled whether the account server knows these roles */
    record Joined(
            FederationId federation,
            MemberId member,
            Pseudonym pseudonym,
            Set<String> roles,
            String account,
            Instant since,
            boolean settled,
            long version)
            implements Present {
        public Joined {
            roles = Set.copyOf(roles);
        }

        public Joined renamed(Pseudonym other) {
            return new Joined(federation, member, other, roles, account, since, settled, version + 1);
        }

        public Joined withRoles(Set<String> others) {
            return new Joined(federation, member, pseudonym, others, account, since, false, version + 1);
        }

        public Joined settle() {
            return new Joined(federation, member, pseudonym, roles, account, since, true, version + 1);
        }
    }

    /**
     * The tombstone of a membership.
     *
     * @param account the sealed account until the account server has forgotten the membership, then null
     */
    record Left(
            FederationId federation,
            MemberId member,
            Instant at,
            @Nullable String account,
            long version) implements Membership {
        public Left settle() {
            return new Left(federation, member, at, null, version + 1);
        }
    }
}
