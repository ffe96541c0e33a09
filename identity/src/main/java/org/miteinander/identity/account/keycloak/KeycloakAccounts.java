package org.miteinander.identity.account.keycloak;

import java.util.List;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.account.domain.Accounts;
import org.springframework.web.client.HttpClientErrorException;

/** Accounts are Keycloak users. */
final class KeycloakAccounts implements Accounts {
    private static final String SECOND_FACTOR = "requires-2fa";

    private final KeycloakAdmin admin;

    KeycloakAccounts(KeycloakAdmin admin) {
        this.admin = admin;
    }

    @Override
    public void signOut(AccountId account) {
        unlessGone(() -> admin.logout(account.subject()));
    }

    @Override
    public void requireSecondFactor(AccountId account) {
        unlessGone(() -> {
            List<KeycloakAdmin.Role> missing = admin.availableRealmRoles(account.subject()).stream()
                    .filter(role -> role.name().equals(SECOND_FACTOR))
                    .toList();
            if (!missing.isEmpty()) {
                admin.addRealmRoles(account.subject(), missing);
                admin.logout(account.subject());
            }
        });
    }

    @Override
    public void delete(AccountId account) {
        unlessGone(() -> admin.deleteUser(account.subject()));
    }

    private static void unlessGone(Runnable call) {
        try {
            call.run();
        } catch (HttpClientErrorException.NotFound e) {
            // deleted before: nothing is left to do
        }
    }
}
