package org.miteinander.gateway.token;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts of identity that make remembered tokens wrong. Every replica reads all of them, from the moment it is given the
 * partitions. What happened before then it may have missed (it began late, or lost the broker for a while), so it
 * forgets all tokens at that moment: whatever is remembered afterwards is either right or about to be told.
 */
class IdentityEvents implements ConsumerSeekAware {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityEvents.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Grants grants;
    private final KnownFederations known;

    IdentityEvents(Grants grants, KnownFederations known) {
        this.grants = grants;
        this.known = known;
    }

    /** Where reading goes on is fixed by now: Spring asks for the positions before it calls this. */
    @Override
    public void onPartitionsAssigned(Map<TopicPartition, Long> positions, ConsumerSeekCallback callback) {
        forgotten(grants.forgetAll());
    }

    @KafkaListener(
            topics = "identity.events",
            groupId = "gateway-#{T(java.util.UUID).randomUUID()}",
            properties = {"auto.offset.reset=latest", "metadata.max.age.ms=10000"})
    void on(String json) {
        try {
            JsonNode event = JSON.readTree(json);
            String federation = event.path("federation").asString("");
            JsonNode data = event.path("data");
            switch (event.path("type").asString("")) {
                case "member.joined.v1" ->
                    joined(federation, data.path("member").asString(""));
                case "member.roles-changed.v1", "member.erased.v1" ->
                    forgotten(
                            grants.forgetMember(federation, data.path("member").asString("")));
                case "federation.created.v1" -> created(data.path("slug").asString(""));
                default -> {}
            }
        } catch (JacksonException e) {
            LOG.warn("identity event not readable: {}", e.getClass().getSimpleName());
        }
    }

    private void joined(String federation, String member) {
        forgotten(grants.forgetMember(federation, member) + grants.forgetGuests(federation));
    }

    private void created(String slug) {
        if (Slugs.valid(slug)) {
            known.add(slug);
            forgotten(grants.forgetUnknown(slug));
        }
    }

    private static void forgotten(int count) {
        LOG.debug("{} platform tokens forgotten", count);
    }
}
