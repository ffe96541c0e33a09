package org.miteinander.platform;

import java.time.Instant;
import java.util.Set;

/**
 * Who asks. A controller takes a {@code Caller}, or a {@link Member} if nobody else may ask; then Anonymous is answered
 * with 401 and a Guest with 403.
 */
public sealed interface Caller {
    /** Not signed in, or signed in for another federation than the one in the path. */
    record Anonymous() implements Caller {}

    /** Signed in, but no member of this federation: reads like Anonymous and may only join. */
    record Guest(FederationId federation) implements Caller {}

    /**
     * A member of the federation in the path.
     *
     * @param acr how strongly the person signed in, {@code 1} or {@code mfa}
     * @param signedInAt when the person last proved who they are
     */
    record Member(FederationId federation, MemberId member, Set<String> roles, String acr, Instant signedInAt)
            implements Caller {
        public boolean has(String role) {
            return roles.contains(role);
        }
    }

    /** Another part of the installation or its operator's command line; only below {@code /internal}. */
    record Machine(String name) implements Caller {}
}
