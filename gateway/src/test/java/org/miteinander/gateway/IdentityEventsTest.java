package org.miteinander.gateway;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.test.EmbeddedParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What identity tells makes remembered tokens go; each fact is told once, as its schema promises it. */
class IdentityEventsTest extends EdgeTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration SOON = ofSeconds(5);

    @Autowired
    private KafkaListenerEndpointRegistry listeners;

    /** The edge reads from the moment it is given the partitions; how long that takes is not what is tested. */
    @BeforeEach
    void theEdgeListens() {
        String marker = newSlug();
        Browser browser = signedIn("listening");
        await().atMost(ofSeconds(60)).pollInterval(ofMillis(500)).untilAsserted(() -> {
            publish("federation.created.v1", marker, Map.of("slug", marker));
            assertThat(browser.get("/" + marker).token()).isNotEmpty();
        });
    }

    private static String newSlug() {
        return "f" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The schema's own example with these values, and with a field that nobody knows yet. */
    private static void publish(String type, String federation, Map<String, String> values) {
        try (InputStream file =
                IdentityEventsTest.class.getResourceAsStream("/contracts/identity/" + type + ".schema.json")) {
            JsonNode example = JSON.readTree(file).path("examples").path(0);
            ObjectNode data = (ObjectNode) example.deepCopy();
            values.forEach(data::put);
            data.put("later", 1);
            ObjectNode event = JSON.createObjectNode();
            event.put("specversion", "1.0");
            event.put("id", UUID.randomUUID().toString());
            event.put("source", "/identity");
            event.put("type", type);
            event.put("time", Instant.now().toString());
            event.put("subject", values.values().iterator().next());
            event.put("federation", federation);
            event.put("sequence", 2);
            event.set("data", data);
            EmbeddedParts.publish("identity.events", event.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often identity was asked until the browser's token is remembered. */
    private static int remembered(Browser browser) {
        browser.get("/rheuma");
        int calls = STAGE.identityCalls("rheuma");
        browser.get("/rheuma");
        assertThat(STAGE.identityCalls("rheuma")).isEqualTo(calls);
        return calls;
    }

    private static void askedAgain(Browser browser, int before, Duration within) {
        await().atMost(within).untilAsserted(() -> {
            browser.get("/rheuma");
            assertThat(STAGE.identityCalls("rheuma")).isGreaterThan(before);
        });
    }

    @Test
    @DisplayName("a suspension counts within five seconds")
    void after_a_change_of_roles_identity_is_asked_again() {
        Browser browser = signedIn("suspended");
        int before = remembered(browser);
        publish("member.roles-changed.v1", "rheuma", Map.of("member", "member-1"));
        askedAgain(browser, before, SOON);
    }

    @Test
    void after_somebody_left_identity_is_asked_again() {
        Browser browser = signedIn("leaving");
        int before = remembered(browser);
        publish("member.erased.v1", "rheuma", Map.of("member", "member-1"));
        askedAgain(browser, before, SOON);
    }

    @Test
    void after_somebody_joined_identity_is_asked_again_about_all_guests() {
        STAGE.guests = true;
        Browser browser = signedIn("joining");
        int before = remembered(browser);
        publish("member.joined.v1", "rheuma", Map.of("member", "member-2"));
        askedAgain(browser, before, SOON);
    }

    @Test
    void a_federation_that_was_just_opened_is_known() {
        String slug = newSlug();
        Browser browser = signedIn("founder");
        assertThat(browser.get("/" + slug).token()).isEmpty();
        publish("federation.created.v1", slug, Map.of("slug", slug));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(browser.get("/" + slug).token()).startsWith("Bearer platform-token." + slug));
    }

    @Test
    void what_another_member_does_leaves_a_token_alone() {
        Browser browser = signedIn("bystander");
        int before = remembered(browser);
        String marker = newSlug();
        publish("member.roles-changed.v1", "rheuma", Map.of("member", "member-2"));
        publish("member.erased.v1", "other", Map.of("member", "member-1"));
        publish("federation.created.v1", marker, Map.of("slug", marker));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(browser.get("/" + marker).token()).isNotEmpty());
        browser.get("/rheuma");
        assertThat(STAGE.identityCalls("rheuma")).isEqualTo(before);
    }

    @Test
    void whoever_begins_to_read_anew_trusts_no_token_from_before() {
        Browser browser = signedIn("interrupted");
        int before = remembered(browser);
        for (MessageListenerContainer listener : listeners.getListenerContainers()) {
            listener.stop();
            listener.start();
        }
        askedAgain(browser, before, ofSeconds(60));
    }
}
