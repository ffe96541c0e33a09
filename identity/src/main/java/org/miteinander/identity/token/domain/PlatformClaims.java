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
 * @param who the account, sealed so that only identity can open it; there for a guest and at the platform itself, where
 *     no membership leads back to the account
 */
public record PlatformClaims(
        FederationId federation,
        @Nullable MemberId member,
        Set<String> roles,
        String acr,
        Instant signedInAt,
        @Nullable String who,
        Instant issued,
        Instant expires) {}
