package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.e2e.Forum.RHEUMA;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Accounts from the first to the last day, and the conversation with a counsellor. */
@ExtendWith(Platform.class)
class PeopleIT {

    @Test
    @DisplayName("B-01: a login name, a password and recovery codes are all it takes")
    void person_registers_with_name_and_password_only_then_leaves_and_deletes_the_account() {
        String login = Forum.word();
        String pseudonym = "Neu" + login.substring(4, 12);
        String word = Forum.word();
        try (Visitor person = Visitor.atADesk();
                Visitor anybody = Visitor.atADesk()) {
            Accounts.open(person, login, "/" + RHEUMA + "/join");
            person.type("pseudonym", "Moderation").press("Beitreten");
            person.page.locator("main [aria-invalid=true]").waitFor();
            person.type("pseudonym", pseudonym).press("Beitreten");
            person.page.waitForURL(url -> !url.endsWith("/join"));
            person.forget().openSignIn("/account").identify(login, Accounts.PASSWORD);
            person.page.waitForURL(Platform.url() + "/account");
            assertThat(person.text()).contains(pseudonym);

            String group = Forum.group(person, RHEUMA, "Kleine Freuden");
            Forum.join(person, group);
            String topic = Forum.topic(person, group, "Was hat euch heute gefreut?");
            Forum.reply(person, topic, "Angekommen. " + word);
            anybody.awaitText(topic + "?page=last", word);
            assertThat(anybody.text()).contains(pseudonym);

            person.open("/" + RHEUMA + "/leave").press("Ja, Mitgliedschaft beenden");
            person.page.waitForURL(url -> !url.endsWith("/leave"));
            anybody.awaitText(topic + "?page=last", "Ehemaliges Mitglied");
            assertThat(anybody.text()).contains(word).doesNotContain(pseudonym);

            person.open("/account/delete");
            person.page.locator("main [name=sure]").check();
            person.press("Konto endgültig löschen");
            person.page.waitForURL("**/account/goodbye");
            assertThat(person.text()).contains("Dein Konto ist gelöscht");
        }
        assertNobodyIs(login);
    }

    private static void assertNobodyIs(String login) {
        try (Visitor nobody = Visitor.atADesk()) {
            nobody.openSignIn("/account").identify(login, Accounts.PASSWORD);
            nobody.page
                    .locator("[id^=input-error], .alert-error, [role=alert]")
                    .first()
                    .waitFor();
            assertThat(nobody.page.url()).startsWith(Platform.keycloak());
        }
    }

    @Test
    void person_sets_up_a_passkey_and_signs_in_with_it() {
        String login = Forum.word();
        try (Visitor person = Visitor.atADesk()) {
            Page page = person.page;
            addAuthenticator(page);
            Accounts.open(person, login, "/account");
            Locator offer = page.locator("main a[href*='action=webauthn-register-passwordless']");
            offer.first().click();
            Locator register = page.locator("#registerWebAuthn");
            Locator password = page.locator("#password");
            register.or(password).first().waitFor();
            if (password.isVisible()) { // signing in was too long ago
                password.fill(Accounts.PASSWORD);
                page.locator("#kc-login").click();
            }
            register.click();
            page.waitForURL(url -> url.startsWith(Platform.url() + "/account"));

            person.forget().openSignIn("/account");
            try {
                page.locator("#authenticateWebAuthnButton").click(new Locator.ClickOptions().setTimeout(5_000));
            } catch (TimeoutError e) {
                // the browser has offered the passkey in the field for the name, and went on before this was pressed
            }
            page.waitForURL(url -> url.startsWith(Platform.url() + "/account"));
            assertThat(page.locator("header form[action='/logout']").count())
                    .as("signed in")
                    .isPositive();
        }
    }

    /** A device that keeps passkeys and finds its owner present, as long as this page is open. */
    private static void addAuthenticator(Page page) {
        JsonObject kind = new JsonObject();
        kind.addProperty("protocol", "ctap2");
        kind.addProperty("transport", "internal");
        kind.addProperty("hasResidentKey", true);
        kind.addProperty("hasUserVerification", true);
        kind.addProperty("isUserVerified", true);
        kind.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", kind);
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable", new JsonObject());
        session.send("WebAuthn.addVirtualAuthenticator", options);
    }

    @Test
    void counselling_from_enquiry_to_answer() {
        String subject = "Anliegen " + Forum.word();
        String answer = "Danke für Ihr Vertrauen. " + Forum.word();
        try (Visitor deniz = Visitor.atADesk();
                Visitor first = Visitor.atADesk();
                Visitor second = Visitor.atADesk()) {
            deniz.signIn("deniz.a", "/" + RHEUMA + "/counselling");
            String question = "Wie rede ich mit meiner Familie? " + Forum.word();
            String path = Forum.ask(deniz, RHEUMA, subject, question);
            String id = path.substring(path.lastIndexOf('/') + 1);
            String row = "[data-queue-item='" + id + "'] button";
            first.signIn("rheuma-beratung", "/" + RHEUMA + "/counselling/desk");
            second.signIn("rheuma-beratung2", "/" + RHEUMA + "/counselling/desk");
            assertThat(first.text())
                    .as("a waiting enquiry shows its reason only")
                    .doesNotContain(subject);

            first.page.locator(row).click();
            first.page.waitForURL("**" + path + "?done=taken");
            assertThat(first.text()).contains(subject, question, "Zimtstern");
            second.page.locator(row).click();
            second.page.waitForURL("**done=already-taken");
            assertThat(second.text()).contains("hat gerade jemand anderes übernommen");
            assertThat(second.open(path).page.content())
                    .doesNotContain(question)
                    .doesNotContain(subject);

            first.type("text", answer).press("Nachricht senden");
            Forum.awaitPost(first, answer);
            deniz.awaitNotice(RHEUMA, "Neue Nachricht in der Beratung", answer);
            assertThat(deniz.text()).contains("Frau Jansen");
            deniz.type("text", "Das hilft mir.").press("Nachricht senden");
            first.awaitText(path, "Das hilft mir.");
            first.page
                    .locator("main summary", new Page.LocatorOptions().setHasText("Unterhaltung abschließen"))
                    .click();
            first.press("Ja, abschließen");
            deniz.awaitText(path, "Diese Unterhaltung ist abgeschlossen.");
            assertThat(deniz.text()).contains(answer);
        }
    }
}
