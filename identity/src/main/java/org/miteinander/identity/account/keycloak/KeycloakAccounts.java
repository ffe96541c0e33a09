package org.miteinander.identity.account.keycloak;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.account.domain.Accounts;
import org.springframework.web.client.HttpClientErrorException;

/** Accounts are Keycloak users. */
final class KeycloakAccounts implements Accounts {
    private static final String SET_UP = "CONFIGURE_TOTP";
    private static final Set<String> SECOND_FACTORS = Set.of("otp", "webauthn");

    private final KeycloakAdmin admin;

    KeycloakAccounts(KeycloakAdmin admin) {
        this.admin = admin;
    }

    @Override
    public void signOut(AccountId account) {
        unlessGone(() -> admin.logout(account.subject()));
    }

    /** Whoever has one is asked for it by {@code acr_values=mfa}; whoever has none sets one up at the next sign-in. */
    @Override
    public void requireSecondFactor(AccountId account) {
        unlessGone(() -> {
            boolean there = admin.credentials(account.subject()).stream()
                    .anyMatch(credential -> SECOND_FACTORS.contains(credential.type()));
            if (!there) {
                List<String> pending = admin.user(account.subject()).requiredActions();
                Set<String> actions = new LinkedHashSet<>(Objects.requireNonNullElse(pending, List.of()));
                if (actions.add(SET_UP)) {
                    admin.changeUser(account.subject(), new KeycloakAdmin.User(List.copyOf(actions)));
                }
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
