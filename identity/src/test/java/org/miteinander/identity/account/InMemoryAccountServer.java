package org.miteinander.identity.account;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.account.domain.Accounts;
import org.miteinander.identity.account.domain.AccountsAway;
import org.miteinander.identity.account.domain.NoSuchAccount;
import org.miteinander.identity.account.domain.Organizations;
import org.miteinander.platform.FederationId;

/** An account server that can be away. */
public final class InMemoryAccountServer implements Organizations, Accounts {
    private final Map<FederationId, Map<AccountId, Set<String>>> members = new HashMap<>();
    private final Set<AccountId> accounts = new HashSet<>();
    private final Set<AccountId> signedOut = new HashSet<>();
    private final Set<AccountId> withSecondFactor = new HashSet<>();
    private volatile boolean away;

    public synchronized AccountId register() {
        AccountId account = new AccountId(UUID.randomUUID().toString());
        accounts.add(account);
        return account;
    }

    public void away(boolean isAway) {
        away = isAway;
    }

    public synchronized Set<String> roles(FederationId federation, AccountId account) {
        return Set.copyOf(members.getOrDefault(federation, Map.of()).getOrDefault(account, Set.of()));
    }

    public synchronized boolean exists(AccountId account) {
        return accounts.contains(account);
    }

    public synchronized boolean wasSignedOut(AccountId account) {
        return signedOut.contains(account);
    }

    public synchronized boolean needsSecondFactor(AccountId account) {
        return withSecondFactor.contains(account);
    }

    @Override
    public synchronized void create(FederationId federation) {
        reach();
        members.computeIfAbsent(federation, f -> new HashMap<>());
    }

    @Override
    public synchronized void admit(FederationId federation, AccountId account, Set<String> roles) {
        reach();
        if (!accounts.contains(account)) {
            throw new NoSuchAccount();
        }
        Set<String> all = new HashSet<>(roles);
        all.add("member");
        members.computeIfAbsent(federation, f -> new HashMap<>()).put(account, all);
    }

    @Override
    public synchronized void dismiss(FederationId federation, AccountId account) {
        reach();
        members.getOrDefault(federation, new HashMap<>()).remove(account);
    }

    @Override
    public synchronized void signOut(AccountId account) {
        reach();
        signedOut.add(account);
    }

    @Override
    public synchronized void requireSecondFactor(AccountId account) {
        reach();
        withSecondFactor.add(account);
    }

    @Override
    public synchronized void delete(AccountId account) {
        reach();
        accounts.remove(account);
        members.values().forEach(all -> all.remove(account));
    }

    private void reach() {
        if (away) {
            throw new AccountsAway("away for a test");
        }
    }
}
