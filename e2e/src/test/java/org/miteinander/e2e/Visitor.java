package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One person with a browser of their own. Closing checks that no page complained: see {@link #end}. */
final class Visitor implements AutoCloseable {
    static final String PASSWORD = "miteinander-demo";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Said about every answer with an error status, also a wanted one; pieces of pages are looked at below. */
    private static final String NOT_LOADED = "Failed to load resource";

    private static final Set<String> PIECES = Set.of("stylesheet", "script", "image", "font");

    private final BrowserContext context;
    private final boolean owner;
    private final List<String> complaints;
    final Page page;

    private Visitor(BrowserContext context, boolean owner, List<String> complaints) {
        this.context = context;
        this.owner = owner;
        this.complaints = complaints;
        this.page = context.newPage();
    }

    private static Visitor with(Browser.NewContextOptions options) {
        BrowserContext context =
                Chromium.get().newContext(options.setLocale("de-DE").setTimezoneId("Europe/Berlin"));
        context.setDefaultTimeout(15_000);
        List<String> complaints = new ArrayList<>();
        listen(context, complaints);
        return new Visitor(context, true, complaints);
    }

    /** Errors in the console, breaches of the content security policy among them, and pieces that are missing. */
    private static void listen(BrowserContext context, List<String> complaints) {
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith(NOT_LOADED)) {
                complaints.add(message.location() + ": " + message.text());
            }
        });
        context.onWebError(error -> complaints.add("script: " + error.error()));
        context.onResponse(answer -> {
            if (answer.status() >= 400 && PIECES.contains(answer.request().resourceType())) {
                complaints.add(answer.url() + ": " + answer.status());
            }
        });
    }

    static Visitor atADesk() {
        return with(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    static Visitor withoutScript() {
        return with(new Browser.NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false));
    }

    static Visitor with(int width, int height, ColorScheme scheme) {
        return with(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
    }

    /** The same person and session in another tab; closing it leaves the first one open. */
    Visitor tab() {
        return new Visitor(context, false, complaints);
    }

    /** What an ended session looks like from here: no cookie is left, what is on the screen stays. */
    Visitor forget() {
        context.clearCookies();
        return this;
    }

    Visitor open(String path) {
        page.navigate(Platform.url() + path);
        return this;
    }

    /** Opens the sign-in page; afterwards {@link #identify} leads to this path. */
    Visitor openSignIn(String path) {
        return open("/login?return=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
    }

    /** Signs in by name and password and comes back to this path. */
    Visitor signIn(String login, String path) {
        openSignIn(path).identify(login, PASSWORD);
        page.waitForURL(Platform.url() + path);
        return this;
    }

    /** Fills in and sends Keycloak's form, which is on the screen. */
    Visitor identify(String login, String password) {
        page.locator("#username").fill(login);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        return this;
    }

    Visitor type(String field, String text) {
        page.locator("main [name='" + field + "']").first().fill(text);
        return this;
    }

    /** Presses the first button in the main part with this name. */
    Visitor press(String name) {
        page.locator("main button:visible", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        return this;
    }

    /** The answer to what this does: that of a form, or of the page a form leads to. */
    Response answer(Runnable action) {
        return page.waitForResponse(
                answer -> (answer.request().isNavigationRequest()
                                || answer.request().method().equals("POST"))
                        && (answer.status() < 300 || answer.status() >= 400),
                action);
    }

    boolean sees(String expected) {
        return text().contains(expected);
    }

    boolean offers(String button) {
        return page.locator("main button:visible", new Page.LocatorOptions().setHasText(button))
                        .count()
                > 0;
    }

    /** Opens a page again and again until it shows this text. */
    Visitor awaitText(String path, String expected) {
        await(path + " shows " + expected)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(500))
                .atMost(PATIENCE)
                .until(() -> open(path).sees(expected));
        return this;
    }

    /** Waits for a notice with these words whose place shows the expected text, and stays there. */
    Visitor awaitNotice(String federation, String words, String expected) {
        await("a notice: " + words)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(500))
                .atMost(PATIENCE)
                .until(() -> leadsTo(federation, words, expected));
        return this;
    }

    private boolean leadsTo(String federation, String words, String expected) {
        open("/" + federation + "/inbox");
        var notices = page.locator("main a[href*='/inbox/']", new Page.LocatorOptions().setHasText(words));
        if (notices.count() == 0) {
            return false;
        }
        return open(notices.first().getAttribute("href")).sees(expected);
    }

    /** The status of a page, without looking at it. */
    int status(String path) {
        return page.request().get(Platform.url() + path).status();
    }

    String text() {
        return page.locator("main").innerText();
    }

    String path() {
        return page.url().replace(Platform.url(), "");
    }

    /** Closes the browser and gives what pages complained about meanwhile. */
    List<String> end() {
        context.close();
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        if (owner) {
            assertThat(end()).as("console errors and missing pieces").isEmpty();
        } else {
            page.close();
        }
    }
}
