package org.miteinander.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One browser for each thread of tests, as Playwright asks for; each visitor has a context of their own in it. */
final class Chromium {
    /** The names that {@code ./miteinander test} looks for, in its order. */
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Map<Thread, Running> RUNNING = new ConcurrentHashMap<>();

    private record Running(Playwright playwright, Browser browser) {}

    private Chromium() {}

    static Browser get() {
        return RUNNING.computeIfAbsent(Thread.currentThread(), _ -> start()).browser();
    }

    private static Running start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(ARGUMENTS));
        return new Running(playwright, browser);
    }

    private static Path program() {
        String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("Chromium: not found (expected: one of " + NAMES + " in PATH)"));
    }

    /** Ends all browsers and their drivers, when no other thread uses one; the next test that needs one starts it again. */
    static void close() {
        RUNNING.values().forEach(running -> running.playwright().close());
        RUNNING.clear();
    }
}
