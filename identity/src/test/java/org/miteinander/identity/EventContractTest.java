package org.miteinander.identity;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.miteinander.platform.test.EventSchema;
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
        EventSchema.own(event.getString("type"))
                .assertFits(JsonMapper.builder().build().readTree(event.getString("data")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_schema_is_sound(Document event) {
        EventSchema schema = EventSchema.own(event.getString("type"));
        assertThat(schema.type()).isEqualTo(event.getString("type"));
        schema.assertSound();
    }

    @ParameterizedTest
    @MethodSource("events")
    void no_event_carries_a_name(Document event) {
        assertThat(event.getString("data")).doesNotContain("Anna").doesNotContain("sealed");
    }
}
