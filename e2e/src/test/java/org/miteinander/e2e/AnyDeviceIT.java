package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.e2e.Forum.RHEUMA;

import com.microsoft.playwright.Page;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody needs a mouse, and nothing needs scripts: one journey through everything, done in two ways. */
@ExtendWith(Platform.class)
class AnyDeviceIT {
    private static final String HOME = "/" + RHEUMA;
    private static final String MODERATED = "Ernährung bei Rheuma";
    private static final String TOPIC = "Fisch, Nüsse, Öle";

    @BeforeAll
    static void fill_the_register() throws Exception {
        Register.fill();
        try (Visitor visitor = Visitor.atADesk()) {
            visitor.awaitText("/search?q=Depression", "Depression");
        }
    }

    @Test
    void everything_by_keyboard() {
        journey(Keyboard::new);
    }

    @Test
    void everything_without_javascript() {
        journey(NoScript::new);
    }

    private static void journey(Supplier<Hands> hands) {
        String login = Forum.word();
        try (Hands person = hands.get()) {
            findAnEntry(person);
            openAnAccount(person, login);
            writeAPost(person);
            try (Hands moderator = hands.get()) {
                signIn(moderator, "rheuma-moderation", Visitor.PASSWORD, HOME + "/queue");
                getModerated(person, moderator);
            }
            try (Hands counsellor = hands.get()) {
                signIn(counsellor, "rheuma-beratung", Visitor.PASSWORD, HOME + "/counselling/desk");
                getCounselled(person, counsellor);
            }
            comeBack(person, login);
            leaveForGood(person);
        }
    }

    private static void findAnEntry(Hands person) {
        person.go("/");
        person.fill("q", "Depression");
        person.press("Suchen");
        person.arrive("**/search?**");
        person.activate("main a[href*='/entries/']", "Depression");
        person.arrive("**/entries/**");
        person.see("Woher diese Angaben kommen");
    }

    private static void openAnAccount(Hands person, String login) {
        person.go(HOME + "/join");
        person.follow("Konto anlegen");
        person.write("#username", login);
        person.write("#password", Accounts.PASSWORD);
        person.write("#password-confirm", Accounts.PASSWORD);
        person.activate("#kc-register-form [type=submit]", "");
        person.tick("#kcRecoveryCodesConfirmationCheck");
        person.activate("#saveRecoveryAuthnCodesBtn", "");
        person.arrive("**" + HOME + "/join");
        person.fill("pseudonym", "Neu" + login.substring(4, 12));
        person.press("Beitreten");
        person.arrive("**" + HOME + "?done=*");
    }

    /** Opens a page that only people with a role see, and signs in from there. */
    private static void signIn(Hands hands, String login, String password, String path) {
        hands.go(path);
        hands.follow("Anmelden");
        hands.write("#username", login);
        hands.write("#password", password);
        hands.activate("#kc-login", "");
        hands.arrive("**" + path);
    }

    private static void writeAPost(Hands person) {
        String word = Forum.word();
        enter(person, "Angehörige fragen Angehörige");
        person.follow("Neues Thema");
        person.arrive("**/topics/new");
        person.fill("title", "Wer fragt mich? " + word);
        person.fill("text", "Ich gehe spazieren.");
        person.activate(Forum.SUBMIT, "");
        person.see("Wer fragt mich? " + word);
        person.see("Ich gehe spazieren.");
        person.fill("text", "Und morgen wieder.");
        person.activate(Forum.SUBMIT, "");
        person.see("Und morgen wieder.");
        person.follow("Bearbeiten");
        person.arrive("**/edit**");
        person.fill("text", "Heute lieber nicht. " + word);
        person.activate(Forum.SUBMIT, "");
        person.see("Heute lieber nicht. " + word);
    }

    private static void enter(Hands person, String name) {
        person.go(Forum.group(person.visitor(), RHEUMA, name));
        person.press("In der Gruppe mitmachen");
        person.see("Du bist Mitglied dieser Gruppe.");
    }

    private static void getModerated(Hands person, Hands moderator) {
        String good = Forum.word();
        String bad = Forum.word();
        enter(person, MODERATED);
        String topic = Forum.topic(person.visitor(), person.visitor().path().replaceAll("\\?.*", ""), TOPIC);
        for (String word : new String[] {good, bad}) {
            person.go(topic + "?page=last");
            person.fill("text", "Hafer hilft mir. " + word);
            person.activate(Forum.SUBMIT, "");
            person.see(word);
        }
        moderator.go(HOME + "/queue");
        String goodItem = item(moderator, good);
        String badItem = item(moderator, bad);
        moderator.activate(goodItem + " button[value=APPROVE]", "");
        moderator.see("eröffentlicht");
        moderator.write(badItem + " textarea", "Bitte ohne Heilsversprechen.");
        moderator.activate(badItem + " button[value=REJECT]", "");
        moderator.see("bgelehnt");

        try (Visitor anybody = Visitor.withoutScript()) {
            anybody.awaitText(topic + "?page=last", good);
            assertThat(anybody.text()).doesNotContain(bad);
        }
        person.visitor().awaitText(HOME + "/inbox", "wurde nicht freigegeben");
    }

    private static String item(Hands moderator, String word) {
        String id = moderator
                .visitor()
                .page
                .locator("[data-queue-item]", new Page.LocatorOptions().setHasText(word))
                .getAttribute("data-queue-item");
        return "[data-queue-item='" + id + "']";
    }

    private static void getCounselled(Hands person, Hands counsellor) {
        String answer = "Danke für das Vertrauen. " + Forum.word();
        person.go(HOME + "/counselling");
        person.follow("Eine Anfrage schreiben");
        person.arrive("**/counselling/new");
        person.tick("main [name=reason]");
        person.fill("subject", "Wie weiter?");
        person.fill("text", "Ich weiß gerade nicht weiter.");
        person.tick("main [name=termsAccepted]");
        person.activate(Forum.SUBMIT, "");
        person.arrive("**/counselling/cases/*?done=*");
        String id = person.visitor().path().replaceAll(".*/cases/|\\?.*", "");

        counsellor.go(HOME + "/counselling/desk");
        counsellor.activate("[data-queue-item='" + id + "'] button", "");
        counsellor.arrive("**/counselling/cases/" + id + "?**");
        counsellor.see("Ich weiß gerade nicht weiter.");
        counsellor.fill("text", answer);
        counsellor.activate(Forum.SUBMIT, "");
        counsellor.see(answer);

        String notice = "Neue Nachricht in der Beratung";
        person.visitor().awaitText(HOME + "/inbox", notice);
        person.activate("main a[href*='/inbox/']", notice);
        person.see(answer);
    }

    /** Changes the own name, leaves a group, signs out and in again. */
    private static void comeBack(Hands person, String login) {
        person.go(HOME + "/settings");
        person.fill("pseudonym", "Alt" + login.substring(4, 12));
        person.press("Name ändern");
        person.arrive("**/settings?done=*");
        person.go(Forum.group(person.visitor(), RHEUMA, MODERATED));
        person.activate("main summary", "Gruppe verlassen");
        person.press("Ja, Gruppe verlassen");
        person.arrive("**/groups?done=*");
        person.activate("header button", "Abmelden");
        person.visitor().page.waitForURL(Platform.url() + "/");
        signIn(person, login, Accounts.PASSWORD, "/account");
        person.see("Alt" + login.substring(4, 12));
    }

    private static void leaveForGood(Hands person) {
        person.go(HOME + "/leave");
        person.press("Ja, Mitgliedschaft beenden");
        person.arrive("**" + HOME + "?done=*");
        person.go("/account");
        person.follow("Weiter zum Löschen");
        person.arrive("**/account/delete");
        person.tick("main [name=sure]");
        person.press("Konto endgültig löschen");
        person.arrive("**/account/goodbye");
        person.see("Dein Konto ist gelöscht");
    }
}
