package org.miteinander.launcher.part;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.miteinander.launcher.CannotRunException;
import org.miteinander.launcher.home.Home;

/** The real Keycloak from its distribution: our theme and realm are put in, it is built once, and runs as plain Java. */
final class KeycloakServer {
    private static final List<String> BUILD =
            List.of("build", "--db=dev-file", "--health-enabled=true", "--metrics-enabled=false");
    private static final String HEAP = "384m";

    private final Installation installation;
    private final JavaCommand java;
    private final Map<String, String> secrets;

    KeycloakServer(Installation installation, JavaCommand java, Map<String, String> secrets) {
        this.installation = installation;
        this.java = java;
        this.secrets = secrets;
    }

    ProcessBuilder prepare() throws IOException, InterruptedException {
        Path keycloak = distribution();
        String build;
        try (FileChannel channel = FileChannel.open(
                        keycloak.resolve(".miteinander-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            build = build(keycloak);
        }
        Files.createDirectories(installation.cache());
        Path archive = installation.cache().resolve("keycloak-" + build + ".jsa");
        ProcessBuilder process = java.with(HEAP, arguments(keycloak, archive));
        process.environment().putAll(environment());
        return process;
    }

    /** @throws CannotRunException if the build did not unpack it */
    Path distribution() {
        Path target = installation.root().resolve("identity/target/keycloak");
        try {
            return Folder.list(target).stream()
                    .filter(folder -> Files.exists(folder.resolve("lib/quarkus-run.jar")))
                    .findFirst()
                    .orElseThrow(() -> new CannotRunException("Keycloak is not unpacked below " + target
                            + "; './miteinander up' does that, or 'mvn package' for the module identity."));
        } catch (IOException e) {
            throw new CannotRunException(target + " cannot be read (" + e + ").", e);
        }
    }

    /** Builds if theme or options differ from the last build; returns the name of the build. */
    private String build(Path keycloak) throws IOException, InterruptedException {
        Path sources = installation.root().resolve("identity/src/main/resources/keycloak");
        putRealm(sources.resolve("realm.json"), keycloak.resolve("data/import"));
        Path theme = sources.resolve("themes/miteinander");
        String wanted = Fingerprint.of(BUILD, theme, keycloak.resolve("version.txt"));
        Path mark = keycloak.resolve(".miteinander-build");
        Path result = keycloak.resolve("lib/quarkus/quarkus-application.dat");
        String name = wanted + "-" + Fingerprint.stamp(result);
        if (Files.exists(mark) && Files.readString(mark).equals(name)) {
            return name;
        }
        Home.delete(keycloak.resolve("themes/miteinander"));
        copy(theme, keycloak.resolve("themes/miteinander"));
        for (Path old : Folder.list(installation.cache())) {
            if (Folder.name(old).startsWith("keycloak-")) {
                Home.delete(old); // an archive of one build breaks another
            }
        }
        List<String> command = new ArrayList<>(List.of(java.java().toString(), "-Xmx512m"));
        command.addAll(main(keycloak));
        command.addAll(BUILD);
        Tool.run("Building Keycloak", command, installation.home().log("keycloak-build"));
        String built = wanted + "-" + Fingerprint.stamp(result);
        Files.writeString(mark, built);
        return built;
    }

    /** Only ours is imported, and only into an empty database. */
    private static void putRealm(Path realm, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path file : Folder.list(folder)) {
            Home.delete(file);
        }
        Files.copy(realm, folder.resolve("miteinander-realm.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : Folder.tree(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(file, copy);
            }
        }
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

    private List<String> arguments(Path keycloak, Path archive) {
        Ports ports = installation.ports();
        List<String> arguments =
                new ArrayList<>(List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive));
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
