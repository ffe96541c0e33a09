package org.miteinander.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.miteinander.platform.test.EventSchema;
import tools.jackson.databind.JsonNode;

class EventContractTest extends ServiceTest {
    private static final EventSchema DONE = EventSchema.own("erasure.done.v1");

    @Test
    void the_schema_is_sound() {
        DONE.assertSound();
    }

    @Test
    void what_is_really_published_fits_the_schema() {
        JsonNode done = erase(aFederation(), "anna", 4);
        assertThat(done.path("type").asString()).isEqualTo(DONE.type());
        assertThat(done.path("sequence").asLong()).isEqualTo(4);
        DONE.assertFits(done.path("data"));
    }
}
