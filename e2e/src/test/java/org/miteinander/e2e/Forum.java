package org.miteinander.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** What people do with groups, on the pages. */
final class Forum {
    static final String RHEUMA = "rheuma-nord";
    static final String SEELEN = "seelenwind";

    /** The button below a text that is being written, whatever it is called there. */
    static final String SUBMIT = "main form:has(textarea[name=text]) button[type=submit]";

    private Forum() {}

    /** A word nobody has written before; only letters, so that a search takes it as one word. */
    static String word() {
        return "wort"
                + UUID.randomUUID()
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .chars()
                        .filter(c -> c != '-')
                        .mapToObj(c -> String.valueOf((char) ('a' + Character.digit(c, 16))))
                        .limit(14)
                        .collect(Collectors.joining());
    }

    /** The path of the group with this name, as this person finds it in the list. */
    static String group(Visitor visitor, String federation, String name) {
        visitor.open("/" + federation + "/groups");
        return link(visitor, "main a[href*='/groups/']:not([href*='/topics/'])", name);
    }

    /** The path of a topic, as this person finds it on the page of the group. */
    static String topic(Visitor visitor, String group, String title) {
        visitor.open(group);
        return link(visitor, "main a[href*='/topics/']", title);
    }

    /** The address of the first link with this text, on this page or a later one of the list. */
    static String link(Visitor visitor, String selector, String text) {
        Locator links = visitor.page.locator(selector, new Page.LocatorOptions().setHasText(text));
        Locator more = visitor.page.locator("main a[rel=next]");
        while (links.count() == 0 && more.count() > 0) {
            visitor.open(more.first().getAttribute("href"));
        }
        String href = links.first().getAttribute("href");
        return href == null ? "" : href;
    }

    /** Becomes a member, whatever an earlier journey left behind. */
    static void join(Visitor visitor, String group) {
        visitor.open(group);
        if (visitor.offers("In der Gruppe mitmachen")) {
            visitor.press("In der Gruppe mitmachen");
            visitor.page.waitForURL("**" + group + "?done=*");
        }
    }

    static void leave(Visitor visitor, String group) {
        visitor.open(group);
        visitor.page
                .locator("main summary", new Page.LocatorOptions().setHasText("Gruppe verlassen"))
                .click();
        visitor.press("Ja, Gruppe verlassen");
        visitor.page.waitForURL("**?done=*");
    }

    /** Replies at the end of the topic and waits until the page shows it. */
    static void reply(Visitor visitor, String topic, String text) {
        visitor.open(topic + "?page=last").type("text", text);
        submit(visitor);
        awaitPost(visitor, text);
    }

    /** Sends the text that is being written on this page. */
    static void submit(Visitor visitor) {
        visitor.page.locator(SUBMIT).first().click();
    }

    static void awaitPost(Visitor visitor, String text) {
        visitor.page
                .locator("main .prose", new Page.LocatorOptions().setHasText(text))
                .first()
                .waitFor();
    }

    /** Decides about the waiting post that contains this word. */
    static void approve(Visitor moderator, String federation, String word) {
        moderator.open("/" + federation + "/queue");
        moderator
                .page
                .locator("main li[data-queue-item]", new Page.LocatorOptions().setHasText(word))
                .locator("button[value=APPROVE]")
                .click();
        moderator
                .page
                .locator("main .notice-ok", new Page.LocatorOptions().setHasText("eröffentlicht"))
                .first()
                .waitFor();
    }

    /** Asks the counselling service; returns the path of the case. */
    static String ask(Visitor visitor, String federation, String subject, String text) {
        visitor.open("/" + federation + "/counselling/new");
        visitor.page.locator("main [name=reason][type=radio]").first().check();
        visitor.type("subject", subject).type("text", text);
        visitor.page.locator("main [name=termsAccepted]").check();
        visitor.press("Anfrage senden");
        visitor.page.waitForURL("**/counselling**done=**");
        visitor.open("/" + federation + "/counselling");
        return link(visitor, "main a[href*='/counselling/cases/']", subject);
    }
}
