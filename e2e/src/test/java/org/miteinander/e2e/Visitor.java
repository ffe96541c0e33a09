package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One person with a browser of their own. Closing checks that no page broke its content security policy. */
final class Visitor implements AutoCloseable {
    static final String PASSWORD = "miteinander-demo";
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static Browser browser;

    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    final Page page;

    private Visitor(Browser.NewContextOptions options) {
        context = browser().newContext(options.setLocale("de-DE").setTimezoneId("Europe/Berlin"));
        context.setDefaultTimeout(15_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
        return browser;
    }

    static Visitor atADesk() {
        return new Visitor(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    static Visitor withoutScript() {
        return new Visitor(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false));
    }

    static Visitor with(int width, int height, boolean dark) {
        return new Visitor(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    Visitor open(String path) {
        page.navigate(Platform.url() + path);
        return this;
    }

    /** Signs in by name and password and comes back to this path. */
    Visitor signIn(String login, String path) {
        page.navigate(Platform.url() + "/login?return=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
        page.locator("#username").fill(login);
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(Platform.url() + path);
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

    Visitor follow(String name) {
        page.locator("main a:visible", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        return this;
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
                .atMost(Duration.ofSeconds(30))
                .until(() -> open(path).sees(expected));
        return this;
    }

    /** Waits for a notice with these words whose place shows the expected text, and stays there. */
    Visitor awaitNotice(String federation, String words, String expected) {
        await("a notice: " + words)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(30))
                .until(() -> leadsTo(federation, words, expected));
        return this;
    }

    private boolean leadsTo(String federation, String words, String expected) {
        open("/" + federation + "/inbox");
        var notices = page.locator("main ul.rows a", new Page.LocatorOptions().setHasText(words));
        if (notices.count() == 0) {
            return false;
        }
        return open(notices.first().getAttribute("href")).sees(expected);
    }

    /** Presses Tab until this element has the focus; it must be visibly focused. */
    Visitor tabTo(String selector, String text) {
        String here = "([css, text]) => { const e = document.activeElement;"
                + " return e !== null && e.matches(css) && e.textContent.trim().includes(text); }";
        for (int i = 0; i < 250 && !Boolean.TRUE.equals(page.evaluate(here, List.of(selector, text))); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.evaluate(here, List.of(selector, text)))
                .as("Tab reaches %s %s on %s", selector, text, page.url())
                .isEqualTo(true);
        assertThat(page.evaluate("document.activeElement.matches(':focus-visible')"))
                .isEqualTo(true);
        return this;
    }

    Visitor enter() {
        page.keyboard().press("Enter");
        return this;
    }

    String text() {
        return page.locator("main").innerText();
    }

    String path() {
        return page.url().replace(Platform.url(), "");
    }

    List<String> axe() {
        return new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .map(v -> page.url() + " " + v.getId() + ": "
                                + v.getNodes().stream()
                                        .map(n -> n.getHtml() + " " + n.getFailureSummary())
                                        .limit(3)
                                        .toList())
                        .toList();
    }

    int overflow() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
