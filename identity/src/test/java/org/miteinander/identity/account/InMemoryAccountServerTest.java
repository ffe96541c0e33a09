package org.miteinander.identity.account;

import java.util.Set;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.account.domain.Accounts;
import org.miteinander.identity.account.domain.Organizations;
import org.miteinander.platform.FederationId;

class InMemoryAccountServerTest implements AccountServerContract {
    private final InMemoryAccountServer server = new InMemoryAccountServer();

    @Override
    public Organizations organizations() {
        return server;
    }

    @Override
    public Accounts accounts() {
        return server;
    }

    @Override
    public AccountId someone() {
        return server.register();
    }

    @Override
    public Set<String> roles(FederationId federation, AccountId account) {
        return server.roles(federation, account);
    }
}
