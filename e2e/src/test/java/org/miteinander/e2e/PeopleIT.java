package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.e2e.Forum.RHEUMA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Accounts from the first to the last day, and the conversation with a counsellor. */
@ExtendWith(Platform.class)
class PeopleIT {
    private static final String PASSWORD = "Sonnenblume-im-Garten-7";

    @Test
    void person_registers_with_name_and_password_only_then_leaves_and_deletes_the_account() {
        String login = Forum.word();
        String pseudonym = "Neu" + login.substring(4, 12);
        String word = Forum.word();
        try (Visitor person = Visitor.atADesk();
                Visitor anybody = Visitor.atADesk()) {
            register(person, login, "/" + RHEUMA + "/join");
            person.type("pseudonym", pseudonym).press("Beitreten");
            person.page.waitForURL(url -> !url.endsWith("/join"));
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
        try (Visitor nobody = Visitor.atADesk()) {
            nobody.open("/login?return=/account");
            nobody.page.locator("#username").fill(login);
            nobody.page.locator("#password").fill(PASSWORD);
            nobody.page.locator("#kc-login").click();
            nobody.page
                    .locator("[id^=input-error], .alert-error, [role=alert]")
                    .first()
                    .waitFor();
            assertThat(nobody.page.url()).startsWith(Platform.keycloak());
        }
    }

    /** The registration page, and the page with the recovery codes if one comes. */
    private static void register(Visitor person, String login, String path) {
        Page page = person.page;
        person.open("/register?return=" + path);
        page.locator("#username").fill(login);
        page.locator("#password").fill(PASSWORD);
        page.locator("#password-confirm").fill(PASSWORD);
        assertThat(page.locator("#email").count())
                .as("no mail address is asked for")
                .isZero();
        page.locator("form [type=submit]").last().click();
        Locator saved = page.locator("#kcRecoveryCodesConfirmationCheck");
        Locator arrived = page.locator("main [name=pseudonym]");
        saved.or(arrived).first().waitFor();
        if (saved.count() > 0) {
            saved.check();
            page.locator("#saveRecoveryAuthnCodesBtn, form [type=submit]:not([name=cancel-aia])")
                    .first()
                    .click();
        }
        page.waitForURL(Platform.url() + path);
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
            String row = "tr[data-queue-item='" + id + "'] button";
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
            first.page
                    .locator("main .prose", new Page.LocatorOptions().setHasText(answer))
                    .waitFor();
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
