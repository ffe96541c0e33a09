package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.miteinander.e2e.Forum.RHEUMA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people come for, from the first page to the last. */
@ExtendWith(Platform.class)
class JourneysIT {
    private static final Pattern DISTRICT =
            Pattern.compile("(?m)^(?:\\d{5} )?(Landkreis Nordsachsen|Landkreis Leipzig|Leipzig|Dresden)\\b");

    @Test
    void visitor_finds_a_group() throws Exception {
        Register.fill();
        String search = "/search?q=Depression&place=04109";
        try (Visitor visitor = Visitor.atADesk()) {
            await("the register knows all four districts")
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(500))
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(districts(visitor.open(search)))
                            .containsExactly("Leipzig", "Landkreis Nordsachsen", "Landkreis Leipzig", "Dresden"));
            visitor.open("/").type("q", "Depression").type("place", "04109").press("Suchen");
            visitor.page.waitForURL("**/search?**");
            assertThat(visitor.page.locator("main ol.rows > li").first().innerText())
                    .contains("Depression")
                    .containsPattern(DISTRICT);
            visitor.page.locator("main ol.rows a[href*='/entries/']").first().click();
            visitor.page.waitForURL("**/entries/**");
            assertThat(visitor.text()).contains("Depression", "Woher diese Angaben kommen");
        }
    }

    /** The four districts in the order in which rows of the list first name them, over all its pages. */
    private static List<String> districts(Visitor visitor) {
        List<String> districts = new ArrayList<>();
        for (int page = 1; page <= 10; page++) {
            for (String row : visitor.page.locator("main ol.rows > li").allInnerTexts()) {
                Matcher district = DISTRICT.matcher(row);
                if (district.find() && !districts.contains(district.group(1))) {
                    districts.add(district.group(1));
                }
            }
            Locator next = visitor.page.locator("main a[rel=next]");
            if (next.count() == 0) {
                break;
            }
            visitor.open(next.first().getAttribute("href"));
        }
        return districts;
    }

    @Test
    void person_joins_an_open_group_and_posts() {
        String word = Forum.word();
        try (Visitor deniz = Visitor.atADesk();
                Visitor erika = Visitor.atADesk()) {
            deniz.signIn("deniz.a", "/" + RHEUMA);
            String group = Forum.group(deniz, RHEUMA, "Morgensteif in Kiel");
            Forum.join(deniz, group);
            assertThat(deniz.text()).contains("Du bist Mitglied dieser Gruppe.");
            Forum.reply(deniz, Forum.topic(deniz, group, "Warmwassergymnastik"), "Ich komme mit. " + word);
            erika.signIn("erika.l", "/" + RHEUMA).awaitNotice(RHEUMA, "Morgensteif in Kiel", word);
            assertThat(erika.text()).contains("Zimtstern");
            Forum.leave(deniz, group);
        }
    }

    @Test
    @DisplayName("G-03: a waiting post shows nowhere, not even as a second page, until it is approved")
    void moderated_post_stays_invisible_until_approved() {
        String word = Forum.word();
        String name = "Ernährung bei Rheuma";
        String title = "Zwanzig Beiträge " + Forum.word();
        Integrator bernd = Integrator.signIn("bernd.w");
        Talk talk =
                Talk.approved(Integrator.signIn("erika.l"), Integrator.signIn("rheuma-moderation"), name, title, 20);
        awaitTold(bernd, talk, 20);
        try (Visitor erika = Visitor.atADesk();
                Visitor reader = Visitor.atADesk();
                Visitor moderator = Visitor.atADesk();
                Visitor anybody = Visitor.atADesk()) {
            String group = "/" + talk.group().replace("/federations/", "");
            String topic = talk.page();
            anybody.awaitText(group, title);
            List<String> before = counters(anybody, group);

            erika.signIn("erika.l", topic);
            Forum.reply(erika, topic, "Ich koche " + word);
            assertThat(erika.open(topic + "?page=last").text()).contains("Noch nicht freigegeben", word);
            moderator.signIn("rheuma-moderation", "/" + RHEUMA + "/queue");
            assertThat(moderator.text()).contains(word);
            reader.signIn("bernd.w", "/" + RHEUMA);
            for (Visitor outsider : List.of(anybody, reader)) {
                assertUnseen(outsider, group, topic, word);
            }
            assertThat(talk.pages()).isEqualTo(1);
            assertThat(counters(anybody, group)).isEqualTo(before);
            assertThat(talk.toldTo(bernd)).hasSize(20);

            Forum.approve(moderator, RHEUMA, word);
            anybody.awaitText(topic + "?page=2", word);
            assertThat(anybody.page.locator("main nav.pager").count()).isPositive();
            awaitCounted(anybody, talk, group, before);
            anybody.awaitText("/" + RHEUMA + "/search?q=" + word, title);
            reader.awaitNotice(RHEUMA, name, word);
            awaitTold(bernd, talk, 21);
        }
    }

    /** The counts follow the page that has the post, a few times a second. */
    private static void awaitCounted(Visitor reader, Talk talk, String group, List<String> before) {
        await("two pages, and the group's counters moved")
                .pollInSameThread()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(250))
                .untilAsserted(() -> {
                    assertThat(talk.pages()).isEqualTo(2);
                    assertThat(counters(reader, group)).isNotEqualTo(before);
                });
    }

    private static void awaitTold(Integrator reader, Talk talk, int posts) {
        await("each post is told once")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(talk.toldTo(reader))
                        .isEqualTo(IntStream.range(0, posts).boxed().toList()));
    }

    /** Nothing of this text, and no trace of a further post: not in the topic, the group, or the search. */
    private static void assertUnseen(Visitor outsider, String group, String topic, String word) {
        for (String page : List.of("", "?page=last", "?page=2")) {
            assertThat(outsider.open(topic + page).page.content()).doesNotContain(word);
            assertThat(outsider.page.locator("main nav.pager").count()).isZero();
        }
        assertThat(outsider.open(group).page.content()).doesNotContain(word);
        outsider.open("/" + RHEUMA + "/search?q=" + word);
        assertThat(outsider.page.locator("main a[href*='/topics/']").count()).isZero();
    }

    /** Numbers and times of last posts, in the list of groups and on the page of the group. */
    private static List<String> counters(Visitor visitor, String group) {
        String read =
                "() => [...document.querySelectorAll('main .card, main ol.rows li')].map(e => e.querySelector('a')"
                        + ".textContent + (e.textContent.match(/\\d+ Beiträge/) ?? '')"
                        + " + (e.querySelector('time')?.dateTime ?? ''))";
        String name = visitor.open(group).page.locator("main h1").innerText();
        String topics = String.valueOf(visitor.page.evaluate(read));
        visitor.open("/" + RHEUMA + "/groups");
        Locator card = visitor.page.locator("main .card", new Page.LocatorOptions().setHasText(name));
        List<String> times = card.locator("time").all().stream()
                .map(time -> String.valueOf(time.getAttribute("datetime")))
                .toList();
        return List.of(topics, times.toString());
    }

    @Test
    void closed_group_by_request() {
        String name = "Fibromyalgie im Gespräch";
        try (Visitor clara = Visitor.atADesk();
                Visitor deniz = Visitor.atADesk()) {
            clara.signIn("clara.s", "/" + RHEUMA);
            String group = Forum.group(clara, RHEUMA, name);
            String topic = Forum.topic(clara, group, "Gute Tage, schlechte Tage");
            deniz.signIn("deniz.a", group);
            assertThat(deniz.text()).contains("sehen nur ihre Mitglieder").doesNotContain("Gute Tage, schlechte Tage");
            assertThat(deniz.open(topic).page.content()).doesNotContain("Ampel");

            deniz.open(group).press("Aufnahme in die Gruppe anfragen");
            deniz.page.waitForURL("**?done=*");
            assertThat(deniz.open(group).text()).contains("Deine Anfrage ist angekommen.");
            clara.awaitText(group + "/members", "Zimtstern").press("Aufnehmen");
            clara.page.waitForURL("**done=*");

            deniz.awaitNotice(RHEUMA, "Du bist in „" + name + "“ aufgenommen", name);
            assertThat(deniz.open(topic).text()).contains("Ampel");
            Forum.leave(deniz, group);
            assertThat(deniz.open(topic).page.content()).doesNotContain("Ampel");
        }
    }
}
