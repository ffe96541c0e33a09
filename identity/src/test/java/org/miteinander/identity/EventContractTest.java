package org.miteinander.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.miteinander.identity.federation.kafka.FederationEvents;
import org.miteinander.identity.member.domain.MemberEvent;
import org.miteinander.identity.member.domain.Membership;
import org.miteinander.identity.member.domain.Pseudonym;
import org.miteinander.identity.member.kafka.MemberEvents;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is published fits its schema, and so does the example that consumers test with. */
class EventContractTest {
    private static final FederationId RHEUMA = new FederationId("rheuma-nord");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Membership.Joined ANNA = new Membership.Joined(
            RHEUMA,
            new MemberId("anna"),
            new Pseudonym("Anna", "anna"),
            Set.of("member", "moderator"),
            "sealed",
            NOON,
            true,
            2);

    static Stream<Document> events() {
        return Stream.of(
                FederationEvents.created(RHEUMA, NOON),
                FederationEvents.changed(RHEUMA, 2, NOON),
                MemberEvents.of(new MemberEvent.Joined(ANNA.roles()), ANNA, NOON),
                MemberEvents.of(new MemberEvent.RolesChanged(ANNA.roles()), ANNA, NOON),
                MemberEvents.of(new MemberEvent.Renamed(), ANNA, NOON),
                MemberEvents.of(new MemberEvent.Erased(), ANNA.leave(NOON), NOON));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_fits_its_schema(Document event) {
        String schema = schema(event.getString("type"));
        assertThat(errors(schema, event.getString("data"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_examples_fit_too(Document event) {
        String schema = schema(event.getString("type"));
        JsonNode examples = JsonMapper.builder().build().readTree(schema).path("examples");
        assertThat(examples.size()).isPositive();
        for (int i = 0; i < examples.size(); i++) {
            assertThat(errors(schema, examples.path(i).toString())).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void no_event_carries_a_name(Document event) {
        assertThat(event.getString("data")).doesNotContain("Anna").doesNotContain("sealed");
    }

    private static java.util.List<com.networknt.schema.Error> errors(String schema, String data) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(data, InputFormat.JSON);
    }

    private static String schema(String type) {
        String path = "/contracts/events/" + type + ".schema.json";
        try (InputStream stream = EventContractTest.class.getResourceAsStream(path)) {
            assertThat(stream).as(path).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
