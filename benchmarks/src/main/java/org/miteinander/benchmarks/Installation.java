package org.miteinander.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The running platform, as the launcher's state file describes it.
 *
 * @param home its data folder
 * @param addresses of its parts by name
 * @param processes of its parts by name, the launcher itself among them; without parts that somebody else runs
 */
record Installation(Path home, URI gateway, Map<String, String> addresses, Map<String, Long> processes) {
    /** The launcher among {@link #processes}. */
    static final String LAUNCHER = "launcher";

    private static final String DEMO_FILLED = "demo-filled";

    /** @throws CannotMeasureException if nothing runs there */
    static Installation of(Path root, Map<String, String> environment) {
        Path home = home(root, environment);
        Path file = home.resolve("state.json");
        try {
            if (!Files.exists(file)) {
                throw notRunning(home);
            }
            Installation found = read(home, JsonMapper.shared().readTree(Files.readString(file)));
            if (!found.processes().values().stream()
                    .allMatch(pid -> ProcessHandle.of(pid).isPresent())) {
                throw notRunning(home);
            }
            if (!Files.exists(home.resolve(DEMO_FILLED)) && !Files.exists(home.resolve("without-demo"))) {
                throw new CannotMeasureException("The platform in " + home + " is still being filled with demo data,"
                        + " which would be measured, too; './miteinander logs launcher' says when that is complete.");
            }
            return found;
        } catch (IOException | JacksonException e) {
            throw new CannotMeasureException(file + " cannot be read (" + e + ").", e);
        }
    }

    private static CannotMeasureException notRunning(Path home) {
        return new CannotMeasureException("Miteinander is not running completely (data folder " + home
                + "); start it with: RATE_LIMIT_PER_SECOND=100000 ./miteinander up --full-jit");
    }

    private static Path home(Path root, Map<String, String> environment) {
        String wanted = environment.getOrDefault("MITEINANDER_HOME", "");
        if (!wanted.isBlank()) {
            return Path.of(wanted).toAbsolutePath().normalize();
        }
        String offset = environment.getOrDefault("MITEINANDER_PORT_OFFSET", "").strip();
        return root.resolve(offset.isEmpty() || offset.equals("0") ? ".miteinander" : ".miteinander-" + offset);
    }

    static Installation read(Path home, JsonNode state) {
        if (!state.path("ready").asBoolean(false)) {
            throw new CannotMeasureException(
                    "The platform in " + home + " is still starting; try again when it is up.");
        }
        Map<String, String> addresses = new LinkedHashMap<>();
        Map<String, Long> processes = new LinkedHashMap<>();
        processes.put(LAUNCHER, state.path(LAUNCHER).path("pid").asLong());
        for (JsonNode part : state.path("parts")) {
            String name = part.path("name").asString("");
            addresses.put(name, part.path("address").asString(""));
            if (part.path("process").isObject()) {
                processes.put(name, part.path("process").path("pid").asLong());
            }
        }
        return new Installation(home, URI.create(state.path("address").asString("")), addresses, processes);
    }

    /** @throws CannotMeasureException if the platform has no such part */
    private URI address(String part) {
        String address = addresses.get(part);
        if (address == null) {
            throw new CannotMeasureException("The platform in " + home + " has no part " + part + ".");
        }
        return URI.create(address);
    }

    /** @throws CannotMeasureException if its people are not there */
    void requireDemo() {
        if (!Files.exists(home.resolve(DEMO_FILLED))) {
            throw new CannotMeasureException("The platform in " + home + " has no demo data, whose people sign in here;"
                    + " start another one without --no-demo.");
        }
    }

    /** The directory service itself, past the gateway. */
    URI directory() {
        return address("directory");
    }

    /** An endpoint of Keycloak such as {@code token}. */
    URI openid(String endpoint) {
        return address("keycloak").resolve("/realms/miteinander/protocol/openid-connect/" + endpoint);
    }
}
