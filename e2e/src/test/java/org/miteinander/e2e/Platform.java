package org.miteinander.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.miteinander.launcher.home.State;
import org.miteinander.launcher.home.StateFile;

/**
 * The launched platform, once for all tests: own folder and ports, so that it runs beside one in use. {@code E2E_URL}
 * points the journeys at a platform that is already up; then the fault tests refuse to run.
 */
public final class Platform implements BeforeAllCallback {
    static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Path HOME = Path.of("target/home").toAbsolutePath();
    private static final int OFFSET = 10_000;
    private static final String GIVEN = System.getenv("E2E_URL");
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static boolean started;

    /** What the launcher answered. */
    record Said(int code, String text) {}

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(Chromium.class, _ ->
                (AutoCloseable) Chromium::close); // closed after the last class
        start();
    }

    private static synchronized void start() throws IOException, InterruptedException {
        if (started) {
            return;
        }
        started = true;
        if (GIVEN == null) {
            Runtime.getRuntime().addShutdownHook(new Thread(Platform::stop));
            launcher("up", "--detach", "--fresh");
            awaitDemo();
        }
    }

    private static void awaitDemo() {
        await("demo data in " + HOME)
                .atMost(Duration.ofMinutes(8))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> Files.exists(HOME.resolve("demo-filled")));
    }

    private static void stop() {
        try {
            launcher("down");
        } catch (IOException | InterruptedException e) {
            System.err.println("e2e: down: " + e.getMessage());
        }
    }

    /** Runs the launcher with the journeys' folder and ports; fails if it does. */
    static String launcher(String... arguments) throws IOException, InterruptedException {
        Said said = ask(arguments);
        if (said.code() != 0) {
            throw new IllegalStateException(
                    "launcher " + String.join(" ", arguments) + ": " + said.code() + "\n" + said.text());
        }
        return said.text();
    }

    /** The same, whatever it answers. */
    static Said ask(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dmiteinander.root=" + CHECKOUT,
                "-cp",
                launcherJar() + ":" + CHECKOUT.resolve("launcher/target/lib") + "/*",
                "org.miteinander.launcher.Launcher"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(CHECKOUT.toFile());
        builder.environment().put("MITEINANDER_HOME", HOME.toString());
        builder.environment().put("MITEINANDER_PORT_OFFSET", String.valueOf(OFFSET));
        Path said = Files.createTempFile("launcher", ".out");
        Process process = builder.redirectOutput(said.toFile()).start();
        int code = process.waitFor();
        String out = Files.readString(said);
        System.out.println(out);
        return new Said(code, out);
    }

    private static Path launcherJar() throws IOException {
        try (Stream<Path> built = Files.list(CHECKOUT.resolve("launcher/target"))) {
            return built.filter(file -> file.getFileName().toString().matches("launcher-\\d.*\\.jar"))
                    .filter(file -> !file.toString().matches(".*-(tests|sources|javadoc)\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("launcher: not built (expected: launcher/target)"));
        }
    }

    /** Whether parts may be killed, because they are ours. */
    static boolean isOwn() {
        return GIVEN == null;
    }

    static String url() {
        return GIVEN == null ? "http://localhost:" + (9080 + OFFSET) : GIVEN;
    }

    static String keycloak() {
        return "http://localhost:" + (GIVEN == null ? 9180 + OFFSET : 9180);
    }

    static String mailCatcher() {
        return "http://localhost:" + (GIVEN == null ? 9188 + OFFSET : 9188);
    }

    /** What the launcher says about one of its parts now. */
    static Optional<State.PartState> part(String name) {
        return new StateFile(HOME.resolve("state.json"))
                .read().stream()
                        .flatMap(state -> state.parts().stream())
                        .filter(part -> part.name().equals(name))
                        .findFirst();
    }

    static HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
