package org.miteinander.identity.account.domain;

import java.util.Optional;
import org.miteinander.platform.FederationId;

/** Checks what the gateway got from the account server. */
public interface SignIns {
    /**
     * Verifies both tokens: that they are genuine, unexpired, meant for us and of the same person.
     *
     * @param bearer for a federation the token exchanged for it; for {@link FederationId#PLATFORM} the base token
     * @param baseToken the token of the sign-in itself, which alone says how strongly and when
     * @return empty if either token proves nothing
     * @throws AccountsAway if the keys to check with cannot be had
     */
    Optional<SignIn> verify(FederationId federation, String bearer, String baseToken);
}
