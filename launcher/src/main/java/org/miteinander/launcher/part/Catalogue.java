package org.miteinander.launcher.part;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.miteinander.launcher.CannotRunException;
import org.miteinander.launcher.home.State.PartState;

/** All parts of one platform; the ones that the environment replaces are left out. */
public final class Catalogue {
    private static final String STORE = "store";
    private static final String KAFKA = "kafka";
    private static final String KEYCLOAK = "keycloak";
    private static final String MAIL = "mail";
    private static final String GATEWAY = "gateway";
    /** Nearly all of its garbage is young, and who writes waits while it is collected: seldom is better than often. */
    private static final List<String> STORE_OPTIONS = List.of("-Xmn256m");

    private static final String STORE_MAIN = "org.miteinander.launcher.store.StoreMain";
    private static final String KAFKA_MAIN = "org.miteinander.launcher.kafka.KafkaMain";
    private static final String MAIL_MAIN = "org.miteinander.launcher.mail.MailMain";

    /** Without one of these nothing works. */
    public static final Set<String> VITAL = Set.of(STORE, KAFKA, KEYCLOAK, GATEWAY);

    private record Service(String name, String module, int port, Set<String> after, List<String> secrets) {}

    /** Each service gets the secrets it uses, no others. None of them needs Keycloak, or another one, to start. */
    private static final List<Service> SERVICES = List.of(
            new Service(
                    "identity",
                    "identity",
                    Ports.IDENTITY,
                    Set.of(STORE, KAFKA),
                    List.of("IDENTITY_CLIENT_SECRET", "IDENTITY_KEYSET", "IDENTITY_SIGNING_KEY", "MACHINE_SECRET")),
            new Service("groups", "groups-service", Ports.GROUPS, Set.of(STORE, KAFKA), List.of("MACHINE_SECRET")),
            new Service(
                    "counselling",
                    "counselling-service",
                    Ports.COUNSELLING,
                    Set.of(STORE, KAFKA),
                    List.of("COUNSELLING_KEYSET", "MACHINE_SECRET")),
            new Service(
                    "directory", "directory-service", Ports.DIRECTORY, Set.of(STORE, KAFKA), List.of("MACHINE_SECRET")),
            new Service(
                    "notifications",
                    "notifications-service",
                    Ports.NOTIFICATIONS,
                    Set.of(STORE, KAFKA, MAIL),
                    List.of("NOTIFICATIONS_KEYSET", "MACHINE_SECRET")),
            new Service("portal", "portal", Ports.PORTAL, Set.of(), List.of()));

    private static final List<String> GATEWAY_SECRETS =
            List.of("GATEWAY_CLIENT_SECRET", "SESSION_KEYSET", "SESSION_HMAC_KEY", "MACHINE_SECRET");

    private final Installation installation;
    private final Addresses addresses;
    private final Ports ports;
    private final JavaCommand java;
    private final Map<String, String> secrets;
    private final ServiceJars jars;
    private final KeycloakServer keycloak;

    /** @param out is told of what takes long */
    public Catalogue(Installation installation, JavaCommand java, Map<String, String> secrets, Consumer<String> out) {
        this.installation = installation;
        this.addresses = installation.addresses();
        this.ports = installation.ports();
        this.java = java;
        this.secrets = Map.copyOf(secrets);
        this.jars = new ServiceJars(installation, java);
        this.keycloak = new KeycloakServer(installation, java, this.secrets, out);
    }

    /** In the order of their start; what takes longest begins first. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (!addresses.external(Addresses.KEYCLOAK_URL)) {
            parts.add(keycloak());
        }
        if (!addresses.external(Addresses.KAFKA_BOOTSTRAP_SERVERS)) {
            parts.add(kafka());
        }
        if (!addresses.external(Addresses.MONGODB_URI)) {
            parts.add(store());
        }
        if (!addresses.external(Addresses.SMTP_HOST)) {
            parts.add(mail());
        }
        parts.add(gateway());
        SERVICES.forEach(service -> parts.add(service(service)));
        return onlyPresent(parts);
    }

    /** What others run for us, for the table of {@code status}. */
    public List<PartState> external() {
        List<PartState> others = new ArrayList<>();
        if (addresses.external(Addresses.MONGODB_URI)) {
            others.add(other(STORE, addresses.mongo().replaceAll("//[^@/]*@", "//"))); // no password on the screen
        }
        if (addresses.external(Addresses.KAFKA_BOOTSTRAP_SERVERS)) {
            others.add(other(KAFKA, addresses.kafka()));
        }
        if (addresses.external(Addresses.KEYCLOAK_URL)) {
            others.add(other(KEYCLOAK, addresses.keycloak().toString()));
        }
        if (addresses.external(Addresses.SMTP_HOST)) {
            others.add(other(MAIL, addresses.smtpHost() + ":" + addresses.smtpPort()));
        }
        return others;
    }

    private static PartState other(String name, String address) {
        return new PartState(name, address, "", null, 0, List.of());
    }

    /** @throws CannotRunException naming the first thing that is not built */
    public void requireBuilt() {
        SERVICES.forEach(service -> jars.built(service.module()));
        jars.built(GATEWAY);
        if (!addresses.external(Addresses.KEYCLOAK_URL)) {
            keycloak.distribution();
        }
    }

    /** The last step of the build: makes what the parts run from, and forgets older builds. */
    public void prepareAll() throws IOException, InterruptedException {
        List<String> kinds = new ArrayList<>(List.of(GATEWAY));
        SERVICES.forEach(service -> kinds.add(service.module()));
        for (String module : kinds) {
            jars.unpacked(module);
        }
        if (!addresses.external(Addresses.KEYCLOAK_URL)) {
            keycloak.built();
        }
        kinds.addAll(List.of(KEYCLOAK, "launcher")); // the script makes the copy of the launcher
        new Cache(installation.cache()).tidy(kinds);
    }

    private static List<Part> onlyPresent(List<Part> parts) {
        Set<String> names = parts.stream().map(Part::name).collect(Collectors.toSet());
        return parts.stream()
                .map(part -> new Part(
                        part.name(),
                        part.ports(),
                        part.after().stream().filter(names::contains).collect(Collectors.toSet()),
                        part.address(),
                        part.probe(),
                        part.launch()))
                .toList();
    }

    private Part store() {
        int port = ports.of(Ports.STORE);
        List<String> arguments = List.of(installation.home().store().toString(), String.valueOf(port));
        return new Part(
                STORE,
                List.of(port),
                Set.of(),
                addresses.mongo(),
                new Probe.Tcp(port),
                () -> java.ownMain("512m", STORE_OPTIONS, STORE_MAIN, arguments));
    }

    private Part kafka() {
        int port = ports.of(Ports.KAFKA);
        int controller = ports.of(Ports.KAFKA_CONTROLLER);
        Path mark = installation.home().kafkaReady();
        List<String> arguments = List.of(
                installation.home().kafka().toString(),
                String.valueOf(port),
                String.valueOf(controller),
                mark.toString());
        return new Part(
                KAFKA,
                List.of(port, controller),
                Set.of(),
                addresses.kafka(),
                new Probe.Marked(port, mark),
                () -> java.ownMain("384m", List.of(), KAFKA_MAIN, arguments));
    }

    private Part mail() {
        int smtp = ports.of(Ports.SMTP);
        int page = ports.of(Ports.MAIL_PAGE);
        List<String> arguments = List.of(String.valueOf(smtp), String.valueOf(page));
        return new Part(
                MAIL,
                List.of(smtp, page),
                Set.of(),
                addresses.mailPage().toString(),
                new Probe.Http(addresses.mailPage().resolve("/mails.json")),
                () -> java.ownMain("96m", List.of(), MAIL_MAIN, arguments));
    }

    private Part keycloak() {
        int management = ports.of(Ports.KEYCLOAK_MANAGEMENT);
        return new Part(
                KEYCLOAK,
                List.of(ports.of(Ports.KEYCLOAK), management),
                Set.of(),
                addresses.keycloak().toString(),
                new Probe.Http(URI.create("http://127.0.0.1:" + management + "/health/ready")),
                keycloak::prepare);
    }

    private Part service(Service service) {
        int port = ports.of(service.port());
        String address = "http://127.0.0.1:" + port;
        Map<String, String> environment = environment(port, service.secrets());
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        return new Part(
                service.name(),
                List.of(port),
                service.after(),
                address,
                new Probe.Http(URI.create(address + "/actuator/health/readiness")),
                () -> with(java.service(jars.unpacked(service.module())), environment));
    }

    /** The only part that others may reach: its address can be widened by SERVER_ADDRESS. */
    private Part gateway() {
        int port = ports.of(Ports.GATEWAY);
        int management = ports.of(Ports.GATEWAY_MANAGEMENT);
        Map<String, String> environment = environment(port, GATEWAY_SECRETS);
        environment.put("MANAGEMENT_PORT", String.valueOf(management));
        environment.put("SERVER_ADDRESS", addresses.environment().getOrDefault("SERVER_ADDRESS", "127.0.0.1"));
        return new Part(
                GATEWAY,
                List.of(port, management),
                Set.of(STORE, KAFKA),
                addresses.publicUrl().toString(),
                new Probe.Http(URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness")),
                () -> with(java.service(jars.unpacked(GATEWAY)), environment));
    }

    private Map<String, String> environment(int port, List<String> names) {
        Map<String, String> environment = new LinkedHashMap<>(addresses.forServices());
        environment.put("SERVER_PORT", String.valueOf(port));
        names.forEach(name -> environment.put(name, secrets.getOrDefault(name, "")));
        return environment;
    }

    private static ProcessBuilder with(ProcessBuilder process, Map<String, String> environment) {
        process.environment().putAll(environment);
        return process;
    }
}
