package org.miteinander.launcher.part;

import java.net.URI;
import java.util.Map;

/** Where the parts find each other: the embedded ones, or what the environment names in their place. */
public record Addresses(Map<String, String> environment, Ports ports) {
    public static final String MONGODB_URI = "MONGODB_URI";
    public static final String KAFKA_BOOTSTRAP_SERVERS = "KAFKA_BOOTSTRAP_SERVERS";
    public static final String KEYCLOAK_URL = "KEYCLOAK_URL";
    public static final String SMTP_HOST = "SMTP_HOST";

    public Addresses {
        environment = Map.copyOf(environment);
    }

    /** Whether this variable names a server of somebody else, so that ours is not started. */
    public boolean external(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }

    private String given(String variable, String otherwise) {
        return external(variable)
                ? environment.getOrDefault(variable, otherwise).strip()
                : otherwise;
    }

    public String mongo() {
        return given(MONGODB_URI, "mongodb://127.0.0.1:" + ports.of(Ports.STORE));
    }

    public String kafka() {
        return given(KAFKA_BOOTSTRAP_SERVERS, "127.0.0.1:" + ports.of(Ports.KAFKA));
    }

    public URI keycloak() {
        return URI.create(given(KEYCLOAK_URL, "http://localhost:" + ports.of(Ports.KEYCLOAK)));
    }

    public String smtpHost() {
        return given(SMTP_HOST, "127.0.0.1");
    }

    public String smtpPort() {
        return external(SMTP_HOST) ? given("SMTP_PORT", "25") : String.valueOf(ports.of(Ports.SMTP));
    }

    /** Where people open the platform. */
    public URI publicUrl() {
        return URI.create(given("PUBLIC_URL", "http://localhost:" + ports.of(Ports.GATEWAY)));
    }

    public URI gateway() {
        return URI.create("http://localhost:" + ports.of(Ports.GATEWAY));
    }

    public URI directory() {
        return URI.create(service(Ports.DIRECTORY));
    }

    public URI mailPage() {
        return URI.create("http://localhost:" + ports.of(Ports.MAIL_PAGE));
    }

    /** The variables every service reads. */
    public Map<String, String> forServices() {
        return Map.ofEntries(
                Map.entry(MONGODB_URI, mongo()),
                Map.entry(KAFKA_BOOTSTRAP_SERVERS, kafka()),
                Map.entry(KEYCLOAK_URL, keycloak().toString()),
                Map.entry("PUBLIC_URL", publicUrl().toString()),
                Map.entry(SMTP_HOST, smtpHost()),
                Map.entry("SMTP_PORT", smtpPort()),
                Map.entry("PORTAL_URL", service(Ports.PORTAL)),
                Map.entry("IDENTITY_URL", service(Ports.IDENTITY)),
                Map.entry("GROUPS_URL", service(Ports.GROUPS)),
                Map.entry("COUNSELLING_URL", service(Ports.COUNSELLING)),
                Map.entry("DIRECTORY_URL", service(Ports.DIRECTORY)),
                Map.entry("NOTIFICATIONS_URL", service(Ports.NOTIFICATIONS)));
    }

    private String service(int port) {
        return "http://127.0.0.1:" + ports.of(port);
    }
}
