package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.e2e.Forum.RHEUMA;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody needs a mouse, and nothing needs scripts. */
@ExtendWith(Platform.class)
class AnyDeviceIT {

    @Test
    void everything_by_keyboard() throws Exception {
        Register.fill();
        String word = Forum.word();
        try (Visitor visitor = Visitor.atADesk()) {
            Page page = visitor.page;
            visitor.awaitText("/search?q=Depression", "Depression");
            visitor.open("/").tabTo("#f-q", "");
            page.keyboard().type("Depression");
            visitor.enter();
            page.waitForURL("**/search?**");
            visitor.tabTo("main ol.rows h3 a", "Depression").enter();
            page.waitForURL("**/entries/**");

            visitor.open("/" + RHEUMA + "/groups")
                    .tabTo("header a[href^='/login']", "Anmelden")
                    .enter();
            page.locator("#username").waitFor();
            visitor.tabTo("#username", "");
            page.keyboard().type("anna.k");
            visitor.tabTo("#password", "");
            page.keyboard().type(Visitor.PASSWORD);
            visitor.enter();
            page.waitForURL("**/" + RHEUMA + "/groups");

            visitor.tabTo("main h2 a", "Rheuma und Beruf").enter();
            page.waitForURL("**/groups/*");
            visitor.tabTo("main ol.rows h3 a", "Wiedereinstieg nach der Reha").enter();
            page.waitForURL("**/topics/*");
            visitor.tabTo("#reply textarea", "");
            page.keyboard().type("Das freut mich. " + word);
            visitor.tabTo("#reply-send", "").enter();
            page.locator("#posts .prose", new Page.LocatorOptions().setHasText(word))
                    .waitFor();
        }
    }

    @Test
    void everything_without_javascript() {
        String open = Forum.word();
        String moderated = Forum.word();
        try (Visitor erika = Visitor.withoutScript();
                Visitor moderator = Visitor.withoutScript();
                Visitor anybody = Visitor.withoutScript()) {
            String group = Forum.group(anybody, RHEUMA, "Angehörige fragen Angehörige");
            erika.signIn("erika.l", group);
            Forum.join(erika, group);
            assertThat(erika.open(group).text()).contains("Du bist Mitglied dieser Gruppe.");
            Forum.reply(erika, Forum.topic(erika, group, "Pausen für uns"), "Ich gehe spazieren. " + open);
            Forum.leave(erika, group);

            String careful = Forum.group(erika, RHEUMA, "Ernährung bei Rheuma");
            String topic = Forum.topic(erika, careful, "Fisch, Nüsse, Öle");
            Forum.reply(erika, topic, "Hafer hilft mir. " + moderated);
            assertThat(erika.text()).contains("Noch nicht freigegeben");
            assertThat(anybody.open(topic + "?page=last").text()).doesNotContain(moderated);
            moderator.signIn("rheuma-moderation", "/" + RHEUMA + "/queue");
            Forum.approve(moderator, RHEUMA, moderated);
            anybody.awaitText(topic + "?page=last", moderated);
        }
    }
}
