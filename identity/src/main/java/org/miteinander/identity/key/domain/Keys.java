package org.miteinander.identity.key.domain;

import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/**
 * The random keys of the federations (and of the platform itself). Two federations' ids of one person cannot be linked
 * without both keys; destroying a key unlinks everybody in its federation for good.
 */
public interface Keys {
    /**
     * The id of this account in this federation: HMAC-SHA256 of the subject under the federation's key, base64url
     * without padding. Somebody who left and joins again is another member, since the services keep tombstones.
     *
     * @param earlier how many memberships of this account in this federation have ended; 0 for the first membership
     */
    MemberId memberId(FederationId federation, AccountId account, int earlier);

    /** Seals the account so that only this federation's key opens it; each time to another text. */
    String seal(FederationId federation, AccountId account);

    /** @throws IllegalStateException if it was sealed for another federation, or changed */
    AccountId open(FederationId federation, String sealed);

    /** A secret that can be computed again from the same purpose; base64url, 43 characters. */
    String secret(FederationId federation, String purpose);
}
