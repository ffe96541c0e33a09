package org.miteinander.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EventContractTest extends ServiceTest {
    private static final String DONE = "erasure.done.v1";

    @Test
    void every_example_fits_its_own_schema() {
        JsonNode examples = Contract.eventSchema(DONE).path("examples");
        assertThat(examples).isNotEmpty();
        examples.forEach(example -> Contract.assertEventFits(DONE, example));
    }

    @Test
    void what_is_really_published_fits_the_schema() {
        JsonNode done = erase(aFederation(), "anna", 4);
        assertThat(done.path("sequence").asLong()).isEqualTo(4);
        Contract.assertEventFits(DONE, done.path("data"));
    }
}
