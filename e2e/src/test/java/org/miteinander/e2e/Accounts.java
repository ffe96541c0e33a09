package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/** Opening an account on Keycloak's pages: a name, a password, and recovery codes instead of an e-mail address. */
final class Accounts {
    static final String PASSWORD = "Sonnenblume-im-Garten-7";

    private Accounts() {}

    /** Opens an account from the registration page on and comes back to this path. */
    static void open(Visitor person, String login, String path) {
        person.open("/register?return=" + path);
        fill(person, login, PASSWORD);
        send(person);
        Locator saved = person.page.locator("#kcRecoveryCodesConfirmationCheck");
        saved.waitFor();
        assertThat(person.page.url())
                .as("nobody gets in without having seen recovery codes")
                .startsWith(Platform.keycloak());
        saved.check();
        person.page.locator("#saveRecoveryAuthnCodesBtn").click();
        person.page.waitForURL(Platform.url() + path);
    }

    /** Fills in the registration form that is on the screen. */
    static void fill(Visitor person, String login, String repeated) {
        person.page.locator("#username").fill(login);
        person.page.locator("#password").fill(PASSWORD);
        person.page.locator("#password-confirm").fill(repeated);
        assertThat(person.page.locator("#email").count())
                .as("no mail address is asked for")
                .isZero();
    }

    static void send(Visitor person) {
        person.page.locator("form [type=submit]").last().click();
    }
}
