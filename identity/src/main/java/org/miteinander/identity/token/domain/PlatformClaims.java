package org.miteinander.identity.token.domain;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * What a platform token says.
 *
 * @param member null for a guest
 * @param roles those that count after this sign-in
 * @param stepUp whether further roles would count after a sign-in with a second factor
 * @param who the account, sealed so that only identity can open it; there for a guest and at the platform itself, where
 *     no membership leads back to the account
 */
public record PlatformClaims(
        FederationId federation,
        @Nullable MemberId member,
        Set<String> roles,
        boolean stepUp,
        String acr,
        Instant signedInAt,
        @Nullable String who,
        Instant issued,
        Instant expires) {}
