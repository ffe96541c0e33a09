package org.miteinander.identity.account.keycloak;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The real server from its distribution, with an empty database and our realm and theme; once per JVM. It runs from a
 * copy, so that the one the launcher uses stays as it is.
 */
final class RealKeycloak {
    static final String GATEWAY_URL = "http://localhost:9080";
    static final String GATEWAY_SECRET = "gateway-secret-of-the-test";
    static final String IDENTITY_SECRET = "identity-secret-of-the-test";
    static final String ADMIN = "admin";
    static final String ADMIN_PASSWORD = "admin-of-the-test";

    private static final Path HOME = Path.of("target", "keycloak-it").toAbsolutePath();
    private static final Path OURS = Path.of("src", "main", "resources", "keycloak");

    private static String url = "";

    private RealKeycloak() {}

    static synchronized String url() {
        if (url.isEmpty()) {
            try {
                build();
                url = start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return url;
    }

    private static void build() throws IOException, InterruptedException {
        Path built = HOME.resolve("built");
        if (Files.exists(built)) {
            return;
        }
        copy(distribution(), HOME);
        ProcessBuilder build = new ProcessBuilder(
                "bash", HOME.resolve("bin/kc.sh").toString(), "build", "--db=dev-file", "--health-enabled=true");
        build.environment().put("JAVA_HOME", System.getProperty("java.home"));
        build.redirectErrorStream(true).redirectOutput(new File(HOME.toFile(), "build.log"));
        int status = build.start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("kc.sh build: " + status + " (see " + HOME.resolve("build.log") + ")");
        }
        Files.createFile(built);
    }

    private static Path distribution() throws IOException {
        try (Stream<Path> unpacked = Files.list(Path.of("target", "keycloak"))) {
            return unpacked.filter(p -> p.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no distribution below target/keycloak"));
        }
    }

    private static String start() throws IOException {
        delete(HOME.resolve("data"));
        Files.createDirectories(HOME.resolve("data/import"));
        Files.copy(OURS.resolve("realm.json"), HOME.resolve("data/import/miteinander.json"));
        copy(OURS.resolve("themes"), HOME.resolve("themes"));
        int port = freePort();
        int management = freePort();
        String address = "http://localhost:" + port;
        ProcessBuilder server = new ProcessBuilder(command(port, management, address));
        server.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        server.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD);
        server.environment().put("MIT_GATEWAY_SECRET", GATEWAY_SECRET);
        server.environment().put("MIT_IDENTITY_SECRET", IDENTITY_SECRET);
        server.environment().put("MIT_GATEWAY_URL", GATEWAY_URL);
        Process process = server.redirectErrorStream(true)
                .redirectOutput(new File(HOME.toFile(), "server.log"))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        URI ready = URI.create("http://127.0.0.1:" + management + "/health/ready");
        await("Keycloak is ready (see target/keycloak-it/server.log)")
                .atMost(ofSeconds(240))
                .pollInterval(ofSeconds(1))
                .failFast("Keycloak ended (see target/keycloak-it/server.log)", () -> !process.isAlive())
                .until(() -> answers(ready));
        return address;
    }

    private static List<String> command(int port, int management, String address) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dkc.home.dir=" + HOME,
                "-Djboss.server.config.dir=" + HOME.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                HOME.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + management,
                "--hostname=" + address,
                "--cache=local",
                "--import-realm");
    }

    private static boolean answers(URI ready) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(ready).timeout(ofSeconds(5)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
