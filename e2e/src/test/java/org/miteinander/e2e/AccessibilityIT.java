package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.e2e.Forum.RHEUMA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every page, for everybody who sees it: no axe finding, no sideways scrolling, valid HTML. */
@ExtendWith(Platform.class)
class AccessibilityIT {
    private static final String NOBODY = "nobody";
    private static final List<Integer> WIDTHS = List.of(1280, 390, 320);

    private static final List<String> PUBLIC = List.of(
            "/",
            "/search",
            "/search?q=Depression&place=04109",
            "/search?q=gibtesnicht&place=Nirgendwo",
            "{entry}",
            "/help",
            "/about",
            "/api",
            "/accessibility",
            "/privacy",
            "/imprint",
            "/account",
            "/no-such-page/at/all",
            "/{f}",
            "/{f}/join",
            "/{f}/privacy",
            "/{f}/imprint",
            "/{f}/groups",
            "{group}",
            "{topic}",
            "/{f}/search?q=Fisch",
            "/{f}/counselling",
            "/{f}/groups/no-such-group",
            "/seelenwind",
            "/seelenwind/groups");

    private static final Map<String, List<String>> PAGES = Map.of(
            NOBODY,
            PUBLIC,
            "anna.k",
            List.of(
                    "/account",
                    "/account/delete",
                    "/inbox",
                    "/{f}",
                    "/{f}/leave",
                    "/{f}/settings",
                    "/{f}/inbox",
                    "{group}",
                    "{group}/members",
                    "{group}/topics/new",
                    "{topic}",
                    "{edit}",
                    "/{f}/counselling",
                    "/{f}/counselling/new",
                    "{case}",
                    "/{f}/admin"),
            "rheuma-moderation",
            List.of("/{f}/queue", "{moderated}", "{moderated}/queue", "{moderated}/members"),
            "rheuma-beratung",
            List.of("/{f}/counselling/desk", "{case}"),
            "rheuma-admin",
            List.of("/{f}/admin", "/{f}/admin/members", "/{f}/groups/new", "{group}/edit", "{group}/members"),
            "operator",
            List.of("/account", "/platform/federations"));

    private static final Map<String, Visitor> VISITORS = new HashMap<>();
    private static final Map<String, String> PLACES = new LinkedHashMap<>();

    @BeforeAll
    static void find_something_of_each_kind() throws Exception {
        Register.fill();
        Visitor anna = visitor("anna.k");
        String group = Forum.group(anna, RHEUMA, "Rheuma und Beruf");
        PLACES.put("{group}", group);
        PLACES.put("{topic}", Forum.topic(anna, group, "Wie sagt ihr es im Betrieb?"));
        anna.open(PLACES.get("{topic}"));
        Locator edits = anna.page.locator("a[href*='/posts/'][href*='/edit']");
        PLACES.put("{edit}", edits.count() == 0 ? group : edits.first().getAttribute("href"));
        PLACES.put("{moderated}", Forum.group(anna, RHEUMA, "Neue Medikamente"));
        String enquiry = Forum.ask(anna, RHEUMA, "Anliegen " + Forum.word(), "Wie geht es weiter?");
        PLACES.put("{case}", enquiry);
        Visitor counsellor = visitor("rheuma-beratung").open("/" + RHEUMA + "/counselling/desk");
        String id = enquiry.substring(enquiry.lastIndexOf('/') + 1);
        counsellor.page.locator("tr[data-queue-item='" + id + "'] button").click();
        counsellor.page.waitForURL("**done=taken");
        Visitor nobody = visitor(NOBODY).awaitText("/search?q=Depression", "Depression");
        PLACES.put("{entry}", nobody.page.locator("main ol.rows h3 a").first().getAttribute("href"));
        PLACES.put("/{f}", "/" + RHEUMA);
    }

    private static Visitor visitor(String login) {
        return VISITORS.computeIfAbsent(login, name -> {
            Visitor visitor = Visitor.with(1280, 900, false);
            return name.equals(NOBODY) ? visitor : visitor.signIn(name, "/account");
        });
    }

    @AfterAll
    static void nothing_broke_the_content_security_policy() {
        List<Visitor> all = List.copyOf(VISITORS.values());
        VISITORS.clear();
        all.forEach(Visitor::close);
    }

    static Stream<Arguments> pages() {
        return PAGES.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(path -> Arguments.of(one.getKey(), path)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    void page_can_be_used_by_everybody(String login, String path) throws IOException, SAXException {
        String address = path;
        for (Map.Entry<String, String> place : PLACES.entrySet()) {
            address = address.replace(place.getKey(), place.getValue());
        }
        Visitor visitor = visitor(login);
        visitor.open(address);
        assertThat(visitor.page.locator("h1").count())
                .as("one heading of the first level")
                .isEqualTo(1);
        List<String> findings = new ArrayList<>(look(visitor));
        String source = visitor.page.request().get(Platform.url() + address).text();
        findings.addAll(invalid(source));
        assertThat(findings).as("%s %s", login, address).isEmpty();
    }

    @Test
    void sign_in_pages_can_be_used_by_everybody() {
        try (Visitor visitor = Visitor.with(1280, 900, false)) {
            List<String> findings = new ArrayList<>();
            visitor.open("/login?return=/");
            visitor.page.locator("#username").waitFor();
            findings.addAll(look(visitor));
            visitor.open("/register?return=/");
            visitor.page.locator("#password-confirm").waitFor();
            findings.addAll(look(visitor));
            assertThat(findings).isEmpty();
        }
    }

    /** One page at every width, light and dark, without loading it again. */
    private static List<String> look(Visitor visitor) {
        List<String> findings = new ArrayList<>();
        for (int width : WIDTHS) {
            visitor.page.setViewportSize(width, width == 320 ? 640 : 900);
            if (visitor.overflow() > 0) {
                findings.add(width + " px: scrolls sideways by " + visitor.overflow() + " px");
            }
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                visitor.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                visitor.axe().forEach(finding -> findings.add(width + " px " + scheme + ": " + finding));
            }
        }
        visitor.page.setViewportSize(1280, 900);
        visitor.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return findings;
    }

    private static List<String> invalid(String source) throws IOException, SAXException {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        String report = validator.validate(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
        if (report.isBlank()) {
            return List.of();
        }
        return JsonMapper.shared()
                .readTree(report)
                .path("messages")
                .valueStream()
                .filter((JsonNode message) -> message.path("type").asString("").equals("error"))
                .map(message -> "HTML: " + message.path("message").asString("") + " at "
                        + message.path("extract").asString(""))
                .toList();
    }
}
