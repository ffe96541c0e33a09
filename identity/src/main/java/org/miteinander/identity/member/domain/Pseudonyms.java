package org.miteinander.identity.member.domain;

import java.time.Instant;
import java.util.Optional;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Who holds which pseudonym: one claim per skeleton in a federation. It precedes the membership that uses it. */
public interface Pseudonyms {
    /** @param at when it was claimed, or claimed again by the same member */
    record Claim(MemberId member, Instant at) {}

    /** Claims the pseudonym for this member; true as well if it is theirs already. */
    boolean claim(FederationId federation, Pseudonym pseudonym, MemberId member, Instant at);

    Optional<Claim> holder(FederationId federation, String key);

    /** Hands a claim over, unless it changed since it was seen. */
    boolean takeOver(FederationId federation, String key, Claim seen, MemberId member, Instant at);

    /** Frees the pseudonym if this member holds it. */
    void release(FederationId federation, String key, MemberId member);
}
