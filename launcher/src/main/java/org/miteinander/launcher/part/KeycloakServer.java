package org.miteinander.launcher.part;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.miteinander.launcher.CannotRunException;
import org.miteinander.launcher.home.Home;

/**
 * The real Keycloak from its distribution: a copy with our theme and realm is built once, and runs as plain Java. Each
 * version, theme and set of options has a folder of its own; what was made for one build breaks another.
 */
final class KeycloakServer {
    private static final List<String> BUILD =
            List.of("build", "--db=dev-file", "--health-enabled=true", "--metrics-enabled=false");
    private static final String HEAP = "384m";
    private static final String THEME = "themes/miteinander";

    /** In the copy, once it is built completely. */
    private static final String MARK = ".miteinander-built";

    private static final Pattern VERSION = Pattern.compile("<keycloak\\.version>([^<]+)</keycloak\\.version>");

    private final Installation installation;
    private final JavaCommand java;
    private final Map<String, String> secrets;
    private final Consumer<String> out;
    private final Cache cache;

    KeycloakServer(Installation installation, JavaCommand java, Map<String, String> secrets, Consumer<String> out) {
        this.installation = installation;
        this.java = java;
        this.secrets = secrets;
        this.out = out;
        this.cache = new Cache(installation.cache());
    }

    ProcessBuilder prepare() throws IOException, InterruptedException {
        Path keycloak = built();
        ProcessBuilder process = java.with(HEAP, arguments(keycloak));
        process.environment().putAll(environment());
        return process;
    }

    /** @throws CannotRunException if the build did not unpack the version that the root pom names */
    Path distribution() {
        Path unpacked = installation.root().resolve("identity/target/keycloak/keycloak-" + version());
        if (!Files.exists(unpacked.resolve("lib/quarkus-run.jar"))) {
            throw new CannotRunException("Keycloak is not unpacked in " + unpacked
                    + "; './miteinander up' does that, or 'mvn package' for the module identity.");
        }
        return unpacked;
    }

    private String version() {
        Path pom = installation.root().resolve("pom.xml");
        try {
            Matcher version = VERSION.matcher(Files.readString(pom));
            return version.find() ? version.group(1) : "";
        } catch (IOException e) {
            throw new CannotRunException(pom + " cannot be read (" + e + ").", e);
        }
    }

    /** Changes with whatever goes into the build. */
    String fingerprint() throws IOException {
        return Fingerprint.of(BUILD, ours(THEME), distribution().resolve("version.txt"));
    }

    /** What this project adds to Keycloak. */
    private Path ours(String path) {
        return installation
                .root()
                .resolve("identity/src/main/resources/keycloak")
                .resolve(path);
    }

    /** The built copy; it is built now if that was not done yet. */
    Path built() throws IOException, InterruptedException {
        Path folder = cache.folder("keycloak", fingerprint());
        try (FileChannel channel = FileChannel.open(
                        cache.file("keycloak.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            if (!Files.exists(folder.resolve(MARK))) {
                build(folder);
            }
            putRealm(folder.resolve("data/import"));
        }
        return folder;
    }

    private void build(Path folder) throws IOException, InterruptedException {
        out.accept("  Keycloak: building it with the theme (once, takes about half a minute)");
        Home.delete(folder);
        Folder.copy(distribution(), folder);
        Home.delete(folder.resolve(THEME));
        Folder.copy(ours(THEME), folder.resolve(THEME));
        List<String> command = new ArrayList<>(List.of(java.java().toString(), "-Xmx512m"));
        command.addAll(main(folder));
        command.addAll(BUILD);
        Tool.run("Building Keycloak", command, cache.file("keycloak-build.log"));
        Files.createFile(folder.resolve(MARK));
    }

    /** Only ours is imported, and only into an empty database. */
    private void putRealm(Path folder) throws IOException {
        Path realm = ours("realm.json");
        Path placed = folder.resolve("miteinander-realm.json");
        if (Files.exists(placed) && Files.mismatch(realm, placed) < 0) {
            return;
        }
        Home.delete(folder);
        Files.createDirectories(folder);
        Files.copy(realm, placed);
    }

    private static List<String> main(Path keycloak) {
        return List.of(
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dkc.home.dir=" + keycloak,
                "-Djboss.server.config.dir=" + keycloak.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                keycloak.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    private List<String> arguments(Path keycloak) {
        Ports ports = installation.ports();
        List<String> arguments = new ArrayList<>(java.archive(keycloak.resolve(MARK), ""));
        arguments.addAll(main(keycloak));
        arguments.addAll(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.of(Ports.KEYCLOAK),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + ports.of(Ports.KEYCLOAK_MANAGEMENT),
                "--hostname=" + installation.addresses().keycloak(),
                "--cache=local",
                "--db-url=jdbc:h2:file:" + installation.home().keycloak().resolve("keycloakdb")
                        + ";NON_KEYWORDS=VALUE"));
        return arguments;
    }

    /** The realm file names these; the first administrator is made with the empty database only. */
    private Map<String, String> environment() {
        Addresses addresses = installation.addresses();
        return Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.getOrDefault("KEYCLOAK_ADMIN_PASSWORD", ""),
                "MIT_GATEWAY_SECRET", secrets.getOrDefault("GATEWAY_CLIENT_SECRET", ""),
                "MIT_IDENTITY_SECRET", secrets.getOrDefault("IDENTITY_CLIENT_SECRET", ""),
                "MIT_GATEWAY_URL", addresses.publicUrl().toString(),
                "MIT_GATEWAY_INTERNAL_URL", addresses.gateway().toString(),
                "MIT_RP_ID", String.valueOf(addresses.publicUrl().getHost()));
    }
}
