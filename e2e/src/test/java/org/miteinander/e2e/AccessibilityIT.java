package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page, for everybody who sees it: no axe finding, no sideways scrolling, valid HTML, nothing in the console. The
 * pages are looked at by two threads, each with a browser and visitors of its own.
 */
@ExtendWith(Platform.class)
class AccessibilityIT {
    /**
     * What Keycloak's own templates are reported for, which our theme builds on: begin of the message. Anything else is
     * ours.
     */
    private static final List<String> OF_KEYCLOAK = List.of(
            "HTML: A document must not include both a “meta” element with an “http-equiv” attribute whose value is"
                    + " “content-type”, and a “meta” element with a “charset” attribute.",
            "HTML: An inline “script” element with “type=module” must not have a “blocking” attribute",
            "HTML: Bad value “” for attribute “aria-invalid” on element “input”",
            "HTML: Bad value “” for attribute “name” on element “button”: Must not be empty.",
            "HTML: The “aria-label” attribute must not be specified on any “div” element");

    private static final Map<String, Visitor> VISITORS = new ConcurrentHashMap<>();
    private static final ThreadLocal<Markup> MARKUP = ThreadLocal.withInitial(Markup::new);
    private static final String ENGLISH = "in English";
    private static Places places;

    @BeforeAll
    static void find_something_of_each_kind() throws Exception {
        Register.fill();
        places = Places.find(AccessibilityIT::visitor);
    }

    private static Visitor visitor(String login) {
        String key = login + " in " + Thread.currentThread().getName();
        Visitor known = VISITORS.get(key);
        if (known == null) {
            known = Visitor.with(1280, 900, ColorScheme.LIGHT);
            VISITORS.put(key, known);
            if (login.equals(ENGLISH)) {
                known.open("/").page.locator("footer [lang=en]").first().click();
                known.page.locator("html[lang=en]").waitFor();
            } else if (!login.equals(PageList.NOBODY)) {
                known.signIn(login, "/account");
            }
        }
        return known;
    }

    @AfterAll
    static void nothing_was_said_in_the_console() {
        List<String> complaints = new ArrayList<>();
        VISITORS.values().forEach(visitor -> complaints.addAll(visitor.end()));
        VISITORS.clear();
        assertThat(complaints).isEmpty();
    }

    static Stream<PageList.Entry> everyPage() {
        return PageList.all();
    }

    static Stream<PageList.Entry> everyOpenPage() {
        return PageList.open();
    }

    static Stream<PageList.Mistake> everyForm() {
        return PageList.mistakes();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @MethodSource("everyPage")
    void page_can_be_used_by_everybody(PageList.Entry entry) {
        Page page = visitor(entry.who()).page;
        List<String> findings = shown(page, entry);
        findings.addAll(Look.everywhere(page));
        assertThat(findings).isEmpty();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @MethodSource("everyOpenPage")
    void page_in_english_can_be_used_by_everybody(PageList.Entry entry) {
        Page page = visitor(ENGLISH).page;
        List<String> findings = shown(page, entry);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        findings.addAll(Look.briefly(page));
        assertThat(findings).isEmpty();
    }

    /** Opens it; what is wrong with the answer itself. */
    private static List<String> shown(Page page, PageList.Entry entry) {
        Response answer = page.navigate(Platform.url() + places.resolved(entry.path()));
        assertThat(answer.status()).as("%s is a %s", entry, entry.kind()).matches(entry.kind()::fits);
        assertThat(page.locator("h1").count())
                .as("one heading of the first level")
                .isEqualTo(1);
        return new ArrayList<>(MARKUP.get().errors(answer.text()));
    }

    @Test
    void every_page_of_the_portal_is_in_the_list() throws IOException {
        Set<String> mapped = PortalSources.paths();
        assertThat(mapped).containsAll(PageList.NO_PAGES);
        Set<String> missing = new TreeSet<>(mapped);
        missing.removeAll(PageList.NO_PAGES);
        PageList.all()
                .filter(entry -> entry.kind() != PageList.Kind.REFUSAL)
                .flatMap(entry -> PortalSources.mappingOf(places.resolved(entry.path()), mapped).stream())
                .forEach(missing::remove);
        assertThat(missing).as("pages that nobody looks at").isEmpty();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @MethodSource("everyForm")
    void form_with_a_mistake_can_be_used_by_everybody(PageList.Mistake mistake) {
        Visitor visitor = visitor(mistake.who());
        Page page = visitor.page;
        page.navigate(Platform.url() + places.resolved(mistake.path()));
        mistake.fields().forEach(visitor::type);
        Response answer =
                visitor.answer(() -> page.locator(mistake.button()).first().click());
        assertThat(answer.status()).isBetween(400, 499);
        page.locator("main .field-error, main .error-summary").first().waitFor();
        assertUsable(page, answer);
    }

    /** Also valid, if the answer is a page; a part of one cannot be checked alone. */
    private static void assertUsable(Page page, Response answer) {
        String source = answer.text();
        List<String> findings = new ArrayList<>(
                source.stripLeading().toLowerCase(Locale.ROOT).startsWith("<!doctype")
                        ? MARKUP.get().errors(source)
                        : List.<String>of());
        findings.addAll(Look.everywhere(page));
        assertThat(findings).isEmpty();
    }

    @Test
    void form_can_be_used_by_everybody_when_the_session_has_ended() {
        try (Visitor erika = Visitor.with(1280, 900, ColorScheme.LIGHT)) {
            erika.signIn("erika.l", places.resolved("{group}") + "/topics/new");
            erika.type("title", "Worum es geht")
                    .type("text", "Was ich sagen will")
                    .forget();
            Response answer = erika.answer(() -> Forum.submit(erika));
            erika.page.locator("main a[href^='/login']").first().waitFor();
            assertThat(erika.page.content()).contains("Worum es geht", "Was ich sagen will");
            assertUsable(erika.page, answer);
        }
    }

    @Test
    void pages_after_founding_a_federation_can_be_used_by_everybody() {
        Visitor operator = visitor("operator").open("/platform/federations");
        String slug = Forum.word();
        operator.type("name", "Probe " + slug).type("slug", slug);
        Response founded = operator.answer(() -> operator.press("Verband anlegen"));
        assertThat(founded.status()).isEqualTo(201);
        operator.page.locator("main code").first().waitFor();
        assertUsable(operator.page, founded);

        operator.open("/platform/federations");
        Response invited = operator.answer(() -> operator.page
                .locator("main form[action$='/invitations'] button")
                .first()
                .click());
        assertThat(invited.status()).isEqualTo(201);
        operator.page.locator("main code").first().waitFor();
        assertUsable(operator.page, invited);
    }

    @Test
    void sign_in_pages_can_be_used_by_everybody() {
        try (Visitor visitor = Visitor.with(1280, 900, ColorScheme.LIGHT)) {
            assertKeycloak(visitor, visitor.answer(() -> visitor.openSignIn("/")));
            assertKeycloak(visitor, visitor.answer(() -> visitor.identify("niemand", "falsches-passwort")));
            assertThat(visitor.page.locator("[id^=input-error], [role=alert]").count())
                    .isPositive();
        }
    }

    @Test
    void pages_for_a_new_account_can_be_used_by_everybody() {
        String login = Forum.word();
        try (Visitor visitor = Visitor.with(1280, 900, ColorScheme.LIGHT)) {
            assertKeycloak(visitor, visitor.answer(() -> visitor.open("/register?return=/")));
            Accounts.fill(visitor, login, "etwas anderes");
            assertKeycloak(visitor, visitor.answer(() -> Accounts.send(visitor)));
            Accounts.fill(visitor, login, Accounts.PASSWORD);
            Response codes = visitor.answer(() -> Accounts.send(visitor));
            Locator saved = visitor.page.locator("#kcRecoveryCodesConfirmationCheck");
            saved.waitFor();
            assertKeycloak(visitor, codes);
            saved.check();
            visitor.page.locator("#saveRecoveryAuthnCodesBtn").click();
            visitor.page.waitForURL(Platform.url() + "/");
            for (String action : List.of("UPDATE_PASSWORD", "CONFIGURE_TOTP", "webauthn-register-passwordless")) {
                Response answer = visitor.answer(() -> visitor.open("/login?return=/account&action=" + action));
                assertKeycloak(visitor, answer);
                if (visitor.page.locator("#kc-attempted-username").count() > 0) {
                    visitor.page.locator("#password").fill(Accounts.PASSWORD);
                    assertKeycloak(visitor, visitor.answer(() -> Accounts.send(visitor)));
                }
            }
        }
    }

    private static void assertKeycloak(Visitor visitor, Response answer) {
        visitor.page.locator("main form").first().waitFor();
        assertThat(visitor.page.url()).startsWith(Platform.keycloak());
        List<String> findings = new ArrayList<>(MARKUP.get().errors(answer.text()).stream()
                .filter(error -> OF_KEYCLOAK.stream().noneMatch(error::startsWith))
                .toList());
        findings.addAll(Look.everywhere(visitor.page));
        assertThat(findings).isEmpty();
    }
}
