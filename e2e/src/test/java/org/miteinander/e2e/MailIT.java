package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.miteinander.e2e.Forum.RHEUMA;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mail that says only that there is something new, from the address to the inbox. */
@ExtendWith(Platform.class)
class MailIT {

    @Test
    void mail_tells_nothing_and_its_link_leads_to_the_news_after_signing_in() {
        String address = Forum.word() + "@beispiel.example";
        String word = Forum.word();
        try (Visitor frank = Visitor.atADesk();
                Visitor anna = Visitor.atADesk();
                Visitor later = Visitor.atADesk()) {
            frank.signIn("frank.o", "/" + RHEUMA + "/settings");
            frank.type("address", address).press("Adresse speichern");
            frank.page.waitForURL("**/settings?done=*");
            frank.open(link(awaitMail(address, "/confirm/"), "/confirm/")).press("Adresse bestätigen");
            frank.page
                    .locator("main h1", new Page.LocatorOptions().setHasText("bestätigt"))
                    .waitFor();

            anna.signIn("anna.k", "/" + RHEUMA);
            String group = Forum.group(anna, RHEUMA, "Morgensteif in Kiel");
            Forum.reply(anna, Forum.topic(anna, group, "Warmwassergymnastik"), "Donnerstag passt mir. " + word);
            JsonNode mail = awaitMail(address, "/inbox/");
            assertThat(mail.path("subject").asString() + "\n"
                            + mail.path("text").asString())
                    .doesNotContainIgnoringCase("Morgensteif")
                    .doesNotContainIgnoringCase("Kiel")
                    .doesNotContainIgnoringCase("Warmwasser")
                    .doesNotContainIgnoringCase("Rheuma")
                    .doesNotContainIgnoringCase("Strandkiesel")
                    .doesNotContainIgnoringCase("Elbkahn")
                    .doesNotContain("frank.o", "anna.k", word);

            later.open(link(mail, "/inbox/"));
            assertThat(later.text()).doesNotContain(word);
            later.page.locator("main a[href^='/login']").first().click();
            later.identify("frank.o", Visitor.PASSWORD);
            later.page.waitForURL(url -> url.startsWith(Platform.url() + "/" + RHEUMA + "/"));
            assertThat(later.text()).contains(word);

            frank.open("/" + RHEUMA + "/settings").press("Adresse löschen");
            frank.page.waitForURL("**/settings?done=*");
        }
    }

    /** The newest mail to this address with such a link in it. */
    private static JsonNode awaitMail(String address, String link) {
        return await("a mail with a link to " + link)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> mails(address, link), mails -> !mails.isEmpty())
                .getFirst();
    }

    private static List<JsonNode> mails(String address, String link) {
        String all = Platform.get(Platform.mailCatcher() + "/mails.json").body();
        return JsonMapper.shared()
                .readTree(all)
                .valueStream()
                .filter(mail -> mail.path("to").asString("").contains(address))
                .filter(mail -> mail.path("text").asString("").contains(link))
                .toList();
    }

    /** The path of the link. */
    private static String link(JsonNode mail, String start) {
        Matcher link = Pattern.compile(Pattern.quote(Platform.url() + start) + "[\\w-]+")
                .matcher(mail.path("text").asString());
        assertThat(link.find()).isTrue();
        return link.group().substring(Platform.url().length());
    }
}
