package org.miteinander.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.miteinander.launcher.part.Installation;

/** A folder that looks as if everything had been built in it. */
final class BuiltCheckout {
    /** Its ports are other ones than those of the platform and of the journeys. */
    static final int OFFSET = 20_000;

    private BuiltCheckout() {}

    static Installation in(Path root, Map<String, String> environment) throws IOException {
        for (String module : List.of(
                "gateway",
                "portal",
                "identity",
                "groups-service",
                "counselling-service",
                "directory-service",
                "notifications-service")) {
            Path target = Files.createDirectories(root.resolve(module).resolve("target"));
            Files.writeString(target.resolve(module + "-0.1.0.jar"), "jar");
        }
        Path keycloak = Files.createDirectories(root.resolve("identity/target/keycloak/keycloak-1.0/lib"));
        Files.writeString(keycloak.resolve("quarkus-run.jar"), "jar");
        Files.writeString(root.resolve("pom.xml"), "<keycloak.version>1.0</keycloak.version>");
        Map<String, String> all = new HashMap<>(environment);
        all.put("MITEINANDER_PORT_OFFSET", String.valueOf(OFFSET));
        return Installation.of(root, all);
    }
}
