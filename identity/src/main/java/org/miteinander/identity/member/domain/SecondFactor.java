package org.miteinander.identity.member.domain;

import java.util.Set;
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

    /** Whether somebody who signed in like this may use a role with power. */
    public boolean suffices(String acr) {
        return !required || acr.equals("mfa");
    }

    /** Makes it compulsory for an account that gets power. It is never lifted again by itself. */
    public void require(AccountId account, Set<String> roles) {
        if (required && FederationRoles.powerful(roles)) {
            accounts.requireSecondFactor(account);
        }
    }
}
