package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.e2e.Forum.RHEUMA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens to a text while it is written, and to keys while somebody moderates. */
@ExtendWith(Platform.class)
class WritingIT {
    private static final String TEXT = "main textarea[name=text]";

    /** The place of the element with the focus in the list that can be walked; -1 outside of it. */
    private static final String PLACE = "() => [...document.querySelectorAll('[data-queue-item]')]"
            + ".indexOf(document.activeElement.closest('[data-queue-item]'))";

    @Test
    void text_survives_the_end_of_the_session_and_can_be_sent_after_signing_in_again() {
        String text = "Das habe ich lange überlegt. " + Forum.word();
        try (Visitor erika = Visitor.atADesk()) {
            erika.signIn("erika.l", "/" + RHEUMA);
            String topic = topic(erika);
            erika.open(topic + "?page=last").type("text", text).forget();
            assertThat(erika.answer(() -> Forum.submit(erika)).status()).isBetween(400, 499);
            Locator again = erika.page.locator("main a[href^='/login']").first();
            again.waitFor();
            assertThat(erika.page.locator(TEXT).first().inputValue()).isEqualTo(text);
            try (Visitor tab = erika.tab()) {
                tab.open(again.getAttribute("href")).identify("erika.l", Visitor.PASSWORD);
                tab.page.waitForURL(url -> url.startsWith(Platform.url()));
            }
            Forum.submit(erika);
            Forum.awaitPost(erika, text);
        }
    }

    @Test
    void text_that_was_sent_in_place_does_not_come_back_when_the_page_is_loaded_again() {
        try (Visitor erika = Visitor.atADesk()) {
            erika.signIn("erika.l", "/" + RHEUMA);
            Forum.reply(erika, topic(erika), "Einmal genügt. " + Forum.word());
            assertThat(erika.page.locator(TEXT).first().inputValue()).isEmpty();
            erika.page.reload();
            assertThat(erika.page.locator(TEXT).first().inputValue()).isEmpty();
        }
    }

    /** Drawing at its corner leaves a style on the field, which a page of ours may not carry over to the next. */
    @Test
    void text_in_a_field_that_was_made_larger_can_be_sent_in_place() {
        try (Visitor erika = Visitor.atADesk()) {
            erika.signIn("erika.l", "/" + RHEUMA);
            erika.open(topic(erika) + "?page=last");
            erika.page.locator(TEXT).first().evaluate("field => { field.style.height = '20rem'; }");
            String text = "Ich brauche mehr Platz. " + Forum.word();
            erika.type("text", text);
            Forum.submit(erika);
            Forum.awaitPost(erika, text);
        }
    }

    private static String topic(Visitor visitor) {
        return Forum.topic(visitor, Forum.group(visitor, RHEUMA, "Kleine Freuden"), "Was hat euch heute gefreut?");
    }

    @Test
    void letter_keys_walk_the_queue_only_from_inside_of_it() {
        try (Visitor moderator = Visitor.atADesk()) {
            Page page = moderator.signIn("rheuma-moderation", "/" + RHEUMA + "/queue").page;
            assertThat(page.locator("[data-queue-item]").count())
                    .as("the demo data leaves two posts waiting")
                    .isGreaterThan(1);
            page.locator("header a").first().focus();
            page.keyboard().press("j");
            assertThat(page.evaluate(PLACE)).as("a key pressed elsewhere").isEqualTo(-1);
            page.locator("[data-queue-item]").first().locator("button").first().focus();
            page.keyboard().press("j");
            assertThat(page.evaluate(PLACE)).isEqualTo(1);
            page.keyboard().press("k");
            assertThat(page.evaluate(PLACE)).isEqualTo(0);
        }
    }
}
