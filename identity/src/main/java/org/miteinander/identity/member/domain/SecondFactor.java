package org.miteinander.identity.member.domain;

import java.util.Set;
import java.util.stream.Collectors;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.account.domain.Accounts;
import org.miteinander.identity.account.domain.FederationRoles;

/** Whether power over others needs a second factor in this installation. */
public final class SecondFactor {
    private final boolean required;
    private final Accounts accounts;

    public SecondFactor(boolean required, Accounts accounts) {
        this.required = required;
        this.accounts = accounts;
    }

    /** Which of these roles count for somebody who signed in like this: without a second factor none with power. */
    public Set<String> usable(Set<String> roles, String acr) {
        return !required || acr.equals("mfa")
                ? roles
                : roles.stream()
                        .filter(role -> !FederationRoles.powerful(Set.of(role)))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Makes it compulsory for an account that gets power. */
    public void require(AccountId account, Set<String> roles) {
        if (required && FederationRoles.powerful(roles)) {
            accounts.requireSecondFactor(account);
        }
    }
}
