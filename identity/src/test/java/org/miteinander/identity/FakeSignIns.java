package org.miteinander.identity;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.miteinander.identity.account.InMemoryAccountServer;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.account.domain.SignIn;
import org.miteinander.identity.account.domain.SignIns;
import org.miteinander.platform.FederationId;

/** Takes the subject itself for a token; the base token may end with {@code +mfa} or {@code +old}. */
final class FakeSignIns implements SignIns {
    private final InMemoryAccountServer server;
    private final Map<AccountId, Set<String>> platformRoles = new HashMap<>();

    FakeSignIns(InMemoryAccountServer server) {
        this.server = server;
    }

    synchronized void platformRoles(AccountId account, Set<String> roles) {
        platformRoles.put(account, roles);
    }

    @Override
    public synchronized Optional<SignIn> verify(FederationId federation, String bearer, String baseToken) {
        if (bearer.equals("forged") || !baseToken.startsWith(bearer)) {
            return Optional.empty();
        }
        AccountId account = new AccountId(bearer);
        Set<String> roles = federation.equals(FederationId.PLATFORM)
                ? platformRoles.getOrDefault(account, Set.of())
                : server.roles(federation, account);
        Instant now = Instant.now();
        return Optional.of(new SignIn(
                account,
                roles,
                baseToken.endsWith("+mfa") ? "mfa" : "1",
                baseToken.endsWith("+old") ? now.minusSeconds(600) : now,
                now.plusSeconds(300)));
    }
}
