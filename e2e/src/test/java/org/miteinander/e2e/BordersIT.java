package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.e2e.Forum.RHEUMA;
import static org.miteinander.e2e.Forum.SEELEN;

import com.microsoft.playwright.APIResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people must not find: hidden groups, and anything of another federation. */
@ExtendWith(Platform.class)
class BordersIT {
    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final String API = "/api/v1/federations";

    @Test
    @DisplayName("G-05: a hidden group answers strangers and guests like one that does not exist")
    void hidden_group_is_indistinguishable_from_a_missing_one() {
        String name = "Geschützter Kreis";
        String search = "/" + RHEUMA + "/search?q=Einladung";
        try (Visitor anna = Visitor.atADesk();
                Visitor anonymous = Visitor.atADesk();
                Visitor guest = Visitor.atADesk();
                Visitor member = Visitor.atADesk()) {
            anna.signIn("anna.k", "/" + RHEUMA);
            String hidden = Forum.group(anna, RHEUMA, name);
            String topic = Forum.topic(anna, hidden, "Willkommen").replace(hidden, "");
            anna.awaitText(search, "Willkommen"); // whoever belongs there finds it
            assertThat(anna.page.content()).contains(hidden);
            String missing = hidden.substring(0, hidden.length() - 1) + (hidden.endsWith("0") ? "1" : "0");
            guest.signIn("seelen-greta", "/" + RHEUMA);
            member.signIn("frank.o", "/" + RHEUMA);
            for (Visitor stranger : List.of(anonymous, guest, member)) {
                for (String rest : List.of("", "/members", "/queue", "/edit", "/topics/new", topic)) {
                    assertThat(seen(stranger, hidden, rest)).isEqualTo(seen(stranger, missing, rest));
                }
                for (String rest : List.of("", "/members", "/requests", "/queue", "/topics", topic)) {
                    assertThat(seen(stranger, API + hidden, rest)).isEqualTo(seen(stranger, API + missing, rest));
                }
                assertThat(stranger.open("/" + RHEUMA + "/groups").page.content())
                        .doesNotContain(name)
                        .doesNotContain(hidden);
                assertThat(stranger.open(search).page.content()).doesNotContain(hidden);
                String list = Platform.url() + API + "/" + RHEUMA + "/groups";
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
    @DisplayName("G-06: the name of a hidden group is as free as any other")
    void choosing_a_name_tells_nothing_about_hidden_groups() {
        try (Visitor admin = Visitor.atADesk()) {
            admin.signIn("rheuma-admin", "/" + RHEUMA);
            String taken = found(admin, "Runde der Gruppenleitungen");
            String free = found(admin, "Runde " + Forum.word());
            assertThat(taken).isEqualTo(free);
        }
    }

    /** What the administration of groups sees after founding a group of this name. */
    private static String found(Visitor admin, String name) {
        admin.open("/" + RHEUMA + "/groups/new").type("name", name).type("purpose", "Eine Probe.");
        admin.page.locator("main [name=visibility][value=HIDDEN]").check();
        admin.press("Speichern");
        admin.page.waitForURL(url -> !url.endsWith("/groups/new"));
        return admin.path().replaceAll(UUID, "#") + "\n" + admin.text().replace(name, "#");
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
            for (String path : List.of(group, topic, group + "/members")) {
                assertThat(statuses(anna, path.replace("/" + SEELEN + "/", "/" + RHEUMA + "/")))
                        .containsOnly(404);
            }
            assertThat(anna.open("/" + RHEUMA + "/inbox").page.content())
                    .doesNotContain("Depression: Tag für Tag")
                    .doesNotContain("Morgenwolke");
            greta.signIn("seelen-greta", "/" + RHEUMA);
            assertRefused(greta, "/" + RHEUMA + "/inbox");
            assertThat(greta.open("/" + RHEUMA).page.content()).doesNotContain("Abendrot");
        }
    }

    @Test
    void people_with_power_in_one_federation_have_none_in_another() {
        String subject = "Anliegen " + Forum.word();
        try (Visitor deniz = Visitor.atADesk();
                Visitor moderator = Visitor.atADesk();
                Visitor stranger = Visitor.atADesk();
                Visitor counsellor = Visitor.atADesk();
                Visitor other = Visitor.atADesk()) {
            moderator.signIn("rheuma-moderation", "/" + RHEUMA + "/queue");
            String group = Forum.group(moderator, RHEUMA, "Neue Medikamente");
            assertThat(moderator.status(group + "/queue")).isEqualTo(200);
            assertRefused(moderator, "/" + SEELEN + "/queue");
            stranger.signIn("seelen-moderation", "/" + SEELEN + "/queue");
            for (String rest : List.of("/queue", "/members")) {
                assertRefused(stranger, group + rest);
                assertRefused(stranger, group.replace("/" + RHEUMA + "/", "/" + SEELEN + "/") + rest);
            }
            assertRefused(stranger, "/" + RHEUMA + "/queue");

            deniz.signIn("deniz.a", "/" + RHEUMA);
            String enquiry = Forum.ask(deniz, RHEUMA, subject, "Wohin wende ich mich?");
            String id = enquiry.substring(enquiry.lastIndexOf('/') + 1);
            counsellor.signIn("rheuma-beratung", "/" + RHEUMA + "/counselling/desk");
            assertThat(item(counsellor, id)).isEqualTo(1);
            assertRefused(counsellor, "/" + SEELEN + "/counselling/desk");
            other.signIn("seelen-beratung", "/" + SEELEN + "/counselling/desk");
            assertThat(item(other, id)).isZero();
            assertRefused(other, "/" + RHEUMA + "/counselling/desk");
            for (String federation : List.of(RHEUMA, SEELEN)) {
                assertThat(other.status("/" + federation + "/counselling/cases/" + id))
                        .isGreaterThanOrEqualTo(400);
                assertThat(other.status(API + "/" + federation + "/cases/" + id))
                        .isGreaterThanOrEqualTo(400);
            }
        }
    }

    private static int item(Visitor counsellor, String id) {
        return counsellor.page.locator("[data-queue-item='" + id + "']").count();
    }

    private static void assertRefused(Visitor visitor, String path) {
        assertThat(statuses(visitor, path)).as(path).allMatch(status -> status >= 400 && status < 500);
    }

    /** Of the page and of the interface at the same path. */
    private static List<Integer> statuses(Visitor visitor, String path) {
        return List.of(visitor.status(path), visitor.status(API + path));
    }
}
