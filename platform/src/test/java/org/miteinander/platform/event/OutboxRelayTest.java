package org.miteinander.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.test.EmbeddedParts;
import org.mockito.Mockito;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import tools.jackson.databind.json.JsonMapper;

/** Nothing written is lost on its way out, whoever sends it and however often the broker is away. */
@ExtendWith(EmbeddedParts.class)
class OutboxRelayTest {
    private static final FederationId RHEUMA = new FederationId("rheuma");
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final String FIRST = "first";
    private static final String SECOND = "second";

    private final MongoTemplate mongo = new MongoTemplate(
            EmbeddedParts.mongo(), "relay" + UUID.randomUUID().toString().substring(0, 8));
    private final List<OutboxRelay> relays = new CopyOnWriteArrayList<>();

    /** A broker that answers as told and remembers what arrived. */
    private static final class Broker {
        final List<String> arrived = new CopyOnWriteArrayList<>();
        final List<CompletableFuture<SendResult<String, String>>> asked = new CopyOnWriteArrayList<>();
        volatile Function<String, CompletableFuture<SendResult<String, String>>> answer =
                event -> CompletableFuture.completedFuture(null);

        @SuppressWarnings("unchecked")
        KafkaTemplate<String, String> template() {
            KafkaTemplate<String, String> template = Mockito.mock(KafkaTemplate.class);
            Mockito.when(template.send(Mockito.anyString(), Mockito.anyString(), Mockito.anyString()))
                    .thenAnswer(call -> {
                        String subject = JsonMapper.shared()
                                .readTree(call.<String>getArgument(2))
                                .path("subject")
                                .asString();
                        var result = answer.apply(subject);
                        asked.add(result);
                        if (!result.isCompletedExceptionally()) {
                            arrived.add(subject);
                        }
                        return result;
                    });
            return template;
        }
    }

    @AfterEach
    void stop() {
        relays.forEach(OutboxRelay::stop);
    }

    private OutboxRelay relay(Broker broker) {
        var relay = new OutboxRelay(
                mongo,
                broker.template(),
                new OutboxCollections(List.of(FIRST, SECOND)),
                "test.events",
                "test",
                Clock.systemUTC());
        relays.add(relay);
        relay.start();
        return relay;
    }

    private void write(String collection, String id, Instant at) {
        Document fresh = new Document("_id", id);
        Outbox.into(fresh, at, List.of(event(id, at)));
        mongo.insert(fresh, collection);
    }

    private void add(String collection, String id, String subject, Instant at) {
        mongo.updateFirst(byId(id), Outbox.into(new Update(), at, List.of(event(subject, at))), collection);
    }

    private static Document event(String subject, Instant at) {
        return Outbox.event("test.happened.v1", RHEUMA, subject, 1, at, Map.of("a", 1));
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }

    private void awaitEmpty(String collection, String id) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            Document document = mongo.findOne(byId(id), Document.class, collection);
            assertThat(document).doesNotContainKeys(Outbox.UNSENT, Outbox.SINCE);
        });
    }

    @Test
    void what_was_sent_leaves_the_outbox() {
        Broker broker = new Broker();
        OutboxRelay relay = relay(broker);
        write(FIRST, "a", Instant.now());
        relay.offer(FIRST, "a");
        awaitEmpty(FIRST, "a");
        assertThat(broker.arrived).containsExactly("a");
    }

    @Test
    void an_event_written_while_two_replicas_send_the_one_before_is_not_lost() {
        Broker fast = new Broker();
        Broker slow = new Broker();
        fast.answer = event -> new CompletableFuture<>();
        slow.answer = event -> new CompletableFuture<>();
        write(FIRST, "a", NOON);
        relay(fast);
        relay(slow);
        await().until(() -> fast.asked.size() == 1 && slow.asked.size() == 1);

        fast.asked.getFirst().complete(null);
        awaitEmpty(FIRST, "a");
        add(FIRST, "a", "a2", Instant.now());
        fast.answer = event -> CompletableFuture.completedFuture(null);
        slow.answer = fast.answer;
        slow.asked.getFirst().complete(null);

        awaitEmpty(FIRST, "a");
        assertThat(fast.arrived.contains("a2") || slow.arrived.contains("a2")).isTrue();
    }

    @Test
    void of_outboxes_sent_together_one_that_has_grown_meanwhile_keeps_what_is_new() {
        Broker broker = new Broker();
        broker.answer = event -> new CompletableFuture<>();
        write(FIRST, "a", NOON);
        write(FIRST, "b", NOON.plusSeconds(1));
        write(SECOND, "c", NOON.plusSeconds(2));
        relay(broker);
        await().until(() -> broker.asked.size() == 3);

        add(FIRST, "a", "a2", Instant.now());
        broker.answer = event -> CompletableFuture.completedFuture(null);
        List.copyOf(broker.asked).forEach(answer -> answer.complete(null));

        awaitEmpty(FIRST, "a");
        awaitEmpty(FIRST, "b");
        awaitEmpty(SECOND, "c");
        assertThat(broker.arrived).containsExactly("a", "b", "c", "a2");
    }

    @Test
    void an_outbox_that_two_replicas_emptied_is_not_found_again() {
        mongo.insert(
                new Document("_id", "a").append(Outbox.UNSENT, List.of()).append(Outbox.SINCE, Date.from(NOON)), FIRST);
        relay(new Broker());
        awaitEmpty(FIRST, "a");
    }

    @Test
    void after_an_outage_everything_goes_out_in_the_order_in_which_it_was_written() {
        Broker broker = new Broker();
        broker.answer = event -> broker.asked.size() < 3
                ? CompletableFuture.failedFuture(new IllegalStateException("away"))
                : CompletableFuture.completedFuture(null);
        write(SECOND, "joined", NOON);
        write(FIRST, "posted", NOON.plusSeconds(1));
        write(SECOND, "left", NOON.plusSeconds(2));
        OutboxRelay relay = relay(broker);
        relay.offer(SECOND, "left");
        relay.offer(FIRST, "posted");
        awaitEmpty(SECOND, "left");
        assertThat(broker.arrived.stream().distinct()).containsExactly("joined", "posted", "left");
    }

    @Test
    void one_document_that_cannot_be_sent_keeps_no_other_one_waiting() {
        Broker broker = new Broker();
        broker.answer = event -> event.equals("poison")
                ? CompletableFuture.failedFuture(new IllegalStateException("too large"))
                : CompletableFuture.completedFuture(null);
        write(FIRST, "poison", NOON);
        write(FIRST, "good", NOON.plusSeconds(1));
        relay(broker);
        awaitEmpty(FIRST, "good");
        assertThat(mongo.findOne(byId("poison"), Document.class, FIRST)).containsKey(Outbox.UNSENT);
    }

    @Test
    void an_outbox_is_as_old_as_its_oldest_event() {
        write(FIRST, "a", NOON);
        add(FIRST, "a", "a2", NOON.plusSeconds(5));
        Document document = mongo.findOne(byId("a"), Document.class, FIRST);
        assertThat(document.getDate(Outbox.SINCE)).isEqualTo(Date.from(NOON));
        assertThat(document.getList(Outbox.UNSENT, Document.class)).hasSize(2);
    }
}
