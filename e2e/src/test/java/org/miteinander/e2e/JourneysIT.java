package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.e2e.Forum.RHEUMA;
import static org.miteinander.e2e.Forum.SEELEN;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people come for, from the first page to the last. */
@ExtendWith(Platform.class)
class JourneysIT {
    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    @Test
    void visitor_finds_a_group() throws Exception {
        Register.fill();
        try (Visitor visitor = Visitor.atADesk()) {
            String search = "/search?q=Depression&place=04109";
            visitor.awaitText(search, "Depression");
            visitor.open("/").type("q", "Depression").type("place", "04109").press("Suchen");
            visitor.page.waitForURL("**/search?**");
            String results = visitor.page.locator("main ol.rows").innerText();
            assertThat(results).contains("Leipzig", "Dresden");
            assertThat(results.indexOf("Leipzig")).isLessThan(results.indexOf("Dresden"));
            visitor.page.locator("main ol.rows h3 a").first().click();
            visitor.page.waitForURL("**/entries/**");
            assertThat(visitor.text()).contains("Depression", "Woher diese Angaben kommen");
        }
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
    void moderated_post_stays_invisible_until_approved() {
        String word = Forum.word();
        String name = "Ernährung bei Rheuma";
        try (Visitor erika = Visitor.atADesk();
                Visitor bernd = Visitor.atADesk();
                Visitor moderator = Visitor.atADesk();
                Visitor anybody = Visitor.atADesk()) {
            String group = Forum.group(anybody, RHEUMA, name);
            String topic = Forum.topic(anybody, group, "Fisch, Nüsse, Öle");
            List<String> before = counters(anybody, group);
            bernd.signIn("bernd.w", "/" + RHEUMA);
            Set<String> noticesBefore = notices(bernd, name);

            erika.signIn("erika.l", topic);
            Forum.reply(erika, topic, "Ich koche " + word);
            assertThat(erika.open(topic + "?page=last").text()).contains("Noch nicht freigegeben", word);
            moderator.signIn("rheuma-moderation", "/" + RHEUMA + "/queue");
            assertThat(moderator.text()).contains(word);

            for (Visitor outsider : List.of(anybody, bernd)) {
                assertThat(outsider.open(topic + "?page=last").page.content()).doesNotContain(word);
                assertThat(outsider.open(group).page.content()).doesNotContain(word);
                assertThat(outsider.open("/" + RHEUMA + "/search?q=" + word)
                                .page
                                .locator("main ol.rows")
                                .count())
                        .isZero();
            }
            assertThat(counters(anybody, group)).isEqualTo(before);
            assertThat(notices(bernd, name)).isEqualTo(noticesBefore);

            Forum.approve(moderator, RHEUMA, word);
            anybody.awaitText(topic + "?page=last", word);
            anybody.awaitText("/" + RHEUMA + "/search?q=" + word, "Fisch, Nüsse, Öle");
            assertThat(counters(anybody, group)).isNotEqualTo(before);
            bernd.awaitNotice(RHEUMA, name, word);
            Set<String> added = notices(bernd, name);
            added.removeAll(noticesBefore);
            assertThat(added).as("one notice: none came while the post waited").hasSize(1);
        }
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
        String card =
                visitor
                        .page
                        .locator("main .card", new Page.LocatorOptions().setHasText(name))
                        .locator("time")
                        .all()
                        .stream()
                        .map(time -> String.valueOf(time.getAttribute("datetime")))
                        .toList()
                        .toString();
        return List.of(topics, card);
    }

    private static Set<String> notices(Visitor visitor, String words) {
        visitor.open("/" + RHEUMA + "/inbox");
        Set<String> hrefs = new HashSet<>();
        visitor.page
                .locator("main ul.rows a", new Page.LocatorOptions().setHasText(words))
                .all()
                .forEach(link -> hrefs.add(link.getAttribute("href")));
        return hrefs;
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
            assertThat(deniz.text()).contains("lesen nur ihre Mitglieder").doesNotContain("Gute Tage, schlechte Tage");
            assertThat(deniz.open(topic).page.content()).doesNotContain("Ampel");

            deniz.open(group).press("Aufnahme in die Gruppe anfragen");
            deniz.page.waitForURL("**?done=joined");
            assertThat(deniz.open(group).text()).contains("Deine Anfrage ist angekommen.");
            clara.awaitText(group + "/members", "Zimtstern").press("Aufnehmen");
            clara.page.waitForURL("**done=admitted**");

            deniz.awaitNotice(RHEUMA, "Du bist in „" + name + "“ aufgenommen", name);
            assertThat(deniz.open(topic).text()).contains("Ampel");
            Forum.leave(deniz, group);
            assertThat(deniz.open(topic).page.content()).doesNotContain("Ampel");
        }
    }

    @Test
    void hidden_group_is_indistinguishable_from_a_missing_one() {
        String name = "Geschützter Kreis";
        try (Visitor anna = Visitor.atADesk();
                Visitor anonymous = Visitor.atADesk();
                Visitor guest = Visitor.atADesk();
                Visitor member = Visitor.atADesk()) {
            anna.signIn("anna.k", "/" + RHEUMA);
            String hidden = Forum.group(anna, RHEUMA, name);
            String topic = Forum.topic(anna, hidden, "Willkommen").replace(hidden, "");
            String missing = hidden.substring(0, hidden.length() - 1) + (hidden.endsWith("0") ? "1" : "0");
            guest.signIn("seelen-greta", "/" + RHEUMA);
            member.signIn("frank.o", "/" + RHEUMA);
            for (Visitor stranger : List.of(anonymous, guest, member)) {
                for (String rest : List.of("", "/members", "/queue", "/edit", "/topics/new", topic)) {
                    assertThat(seen(stranger, hidden, rest)).isEqualTo(seen(stranger, missing, rest));
                }
                String api = "/api/v1/federations";
                for (String rest : List.of("", "/members", "/requests", "/queue", "/topics", topic)) {
                    assertThat(seen(stranger, api + hidden, rest)).isEqualTo(seen(stranger, api + missing, rest));
                }
                assertThat(stranger.open("/" + RHEUMA + "/groups").page.content())
                        .doesNotContain(name)
                        .doesNotContain(hidden);
                assertThat(stranger.open("/" + RHEUMA + "/search?q=Einladung")
                                .page
                                .content())
                        .doesNotContain(hidden);
                String list = Platform.url() + "/api/v1/federations/" + RHEUMA + "/groups";
                assertThat(stranger.page.request().get(list).text()).doesNotContain(name);
            }
        }
    }

    /** Everything an answer tells, with the ids out of it. */
    private static String seen(Visitor visitor, String group, String rest) {
        APIResponse answer = visitor.page.request().get(Platform.url() + group + rest);
        Map<String, String> headers = new TreeMap<>(answer.headers());
        headers.keySet().removeAll(Set.of("date", "x-request-id"));
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        String id = group.substring(group.lastIndexOf('/') + 1);
        String told = rest + "\n" + answer.status() + "\n" + headers + "\n" + answer.text();
        return told.replace(id, "#").replaceAll(UUID, "#");
    }

    @Test
    void two_federations_never_see_each_others_things() {
        try (Visitor anna = Visitor.atADesk();
                Visitor greta = Visitor.atADesk()) {
            anna.signIn("anna.k", "/" + SEELEN);
            String group = Forum.group(anna, SEELEN, "Depression: Tag für Tag");
            String topic = Forum.topic(anna, group, "Warten auf einen Therapieplatz");
            anna.awaitText("/" + SEELEN + "/search?q=Terminservicestelle", "Warten auf einen Therapieplatz");
            assertThat(anna.open(topic).text()).contains("Morgenwolke").doesNotContain("Strandkiesel");

            assertThat(anna.open("/" + RHEUMA + "/search?q=Terminservicestelle").text())
                    .doesNotContain("Therapieplatz");
            assertThat(anna.open("/" + RHEUMA + "/groups").text()).doesNotContain("Depression: Tag für Tag");
            for (String path : List.of(group, topic)) {
                String elsewhere = path.replace("/" + SEELEN + "/", "/" + RHEUMA + "/");
                assertThat(anna.page.request().get(Platform.url() + elsewhere).status())
                        .isEqualTo(404);
                assertThat(anna.page
                                .request()
                                .get(Platform.url() + "/api/v1/federations" + elsewhere)
                                .status())
                        .isEqualTo(404);
            }
            assertThat(anna.open("/" + RHEUMA + "/inbox").page.content())
                    .doesNotContain("Depression: Tag für Tag")
                    .doesNotContain("Morgenwolke");
            greta.signIn("seelen-greta", "/" + RHEUMA);
            assertThat(greta.page
                            .request()
                            .get(Platform.url() + "/" + RHEUMA + "/inbox")
                            .status())
                    .isGreaterThanOrEqualTo(400);
            assertThat(greta.open("/" + RHEUMA).page.content()).doesNotContain("Abendrot");
        }
    }
}
