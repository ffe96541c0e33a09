package org.miteinander.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.KeysetHandle;
import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.miteinander.gateway.TestClock;
import org.miteinander.gateway.TestKeys;
import org.miteinander.platform.test.EmbeddedParts;
import reactor.core.publisher.Mono;

@ExtendWith(EmbeddedParts.class)
class SessionsTest {
    private static final SessionSettings SETTINGS =
            new SessionSettings("", "", Duration.ofMinutes(60), Duration.ofHours(10));
    private static MongoClient mongo;

    private final TestClock clock = new TestClock();
    private final Seal seal = TestKeys.seal();
    private final SessionContent content = new SessionContent(SessionFixture.REGISTRATION);
    private MongoCollection<Document> store;
    private Sessions sessions;

    @BeforeAll
    static void connect() {
        mongo = MongoClients.create(EmbeddedParts.mongoUri());
    }

    @AfterAll
    static void disconnect() {
        mongo.close();
    }

    @BeforeEach
    void freshStore() {
        store = mongo.getDatabase("gateway-test")
                .getCollection(UUID.randomUUID().toString());
        sessions = with(seal);
    }

    private Sessions with(Seal other) {
        return new Sessions(store, content, TestKeys.names(), other, SETTINGS, clock);
    }

    private static <T> T now(Mono<T> mono) {
        return mono.block(Duration.ofSeconds(20));
    }

    private BrowserSession signIn(String subject, String sid) {
        BrowserSession session = now(sessions.createSession());
        content.write(SessionFixture.signedIn(subject, sid, clock.instant())).forEach(session::setAttribute);
        now(sessions.save(session));
        return session;
    }

    private BrowserSession find(String id) {
        return now(sessions.findById(id));
    }

    private long stored() {
        return now(Mono.from(store.countDocuments()));
    }

    @Test
    void a_sign_in_is_found_again_also_by_another_replica() {
        String id = signIn("anna", "s1").getId();
        assertThat(content.read(find(id).attributes()))
                .hasValueSatisfying(found -> assertThat(found.subject()).isEqualTo("anna"));
        assertThat(now(with(seal).findById(id))).isNotNull();
    }

    @Test
    void the_store_shows_neither_id_nor_content() {
        String id = signIn("anna", "s1").getId();
        Document document = now(Mono.from(store.find().first()));
        assertThat(document.toString()).doesNotContain(id, "anna", "eyJ");
        assertThat(new String(document.get("data", org.bson.types.Binary.class).getData()))
                .doesNotContain("eyJ", "anna");
    }

    @Test
    void a_session_without_a_sign_in_is_never_stored() {
        BrowserSession session = now(sessions.createSession());
        session.setAttribute("anything", "else");
        now(sessions.save(session));
        assertThat(stored()).isZero();
    }

    @Test
    void a_deleted_session_is_not_brought_back_by_a_request_under_way() {
        String id = signIn("anna", "s1").getId();
        BrowserSession underWay = find(id);
        BrowserSession stepUp = find(id);
        clock.pass(Duration.ofMinutes(5));
        assertThat(now(sessions.endBySid("s1"))).isEqualTo(1);

        content.write(SessionFixture.signedIn("anna", "s1", clock.instant())).forEach(underWay::setAttribute);
        now(sessions.save(underWay));
        stepUp.changeSessionId();
        now(sessions.save(stepUp));
        assertThat(stored()).isZero();
        assertThat(find(id)).isNull();
    }

    @Test
    void signing_out_elsewhere_ends_the_right_sessions() {
        String first = signIn("anna", "s1").getId();
        String second = signIn("anna", "s2").getId();
        String other = signIn("bernd", "s3").getId();
        now(sessions.endBySid("s1"));
        assertThat(find(first)).isNull();
        assertThat(find(second)).isNotNull();
        now(sessions.endBySubject("anna"));
        assertThat(find(second)).isNull();
        assertThat(find(other)).isNotNull();
    }

    @Test
    void it_ends_an_hour_after_the_last_request_and_ten_hours_after_signing_in() {
        String id = signIn("anna", "s1").getId();
        for (int i = 0; i < 11; i++) {
            clock.pass(Duration.ofMinutes(54));
            now(sessions.save(find(id)));
        }
        clock.pass(Duration.ofMinutes(10));
        assertThat(find(id)).isNull();

        String idle = signIn("anna", "s1").getId();
        clock.pass(Duration.ofMinutes(61));
        assertThat(find(idle)).isNull();
        assertThat(stored()).isZero();
    }

    @Test
    void it_is_touched_once_a_minute_at_most() {
        String id = signIn("anna", "s1").getId();
        clock.pass(Duration.ofSeconds(59));
        now(sessions.save(find(id)));
        assertThat(touched()).isEqualTo(clock.instant().minusSeconds(59).toEpochMilli());
        clock.pass(Duration.ofSeconds(2));
        now(sessions.save(find(id)));
        assertThat(touched()).isEqualTo(clock.instant().toEpochMilli());
    }

    private long touched() {
        return now(Mono.from(store.find().first())).getLong("touched");
    }

    @Test
    void what_cannot_be_opened_is_deleted_and_counts_as_absent() {
        String id = signIn("anna", "s1").getId();
        assertThat(now(with(TestKeys.seal()).findById(id))).isNull();
        assertThat(stored()).isZero();
    }

    @Test
    void a_new_id_replaces_the_old_one() {
        BrowserSession session = signIn("anna", "s1");
        String old = session.getId();
        session.changeSessionId();
        now(sessions.save(session));
        assertThat(find(old)).isNull();
        assertThat(find(session.getId())).isNotNull();
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void signing_in_again_starts_the_ten_hours_anew() {
        BrowserSession session = signIn("anna", "s1");
        clock.pass(Duration.ofMinutes(30));
        session.changeSessionId();
        now(sessions.save(session));
        assertThat(now(Mono.from(store.find().first())).getLong("created"))
                .isEqualTo(clock.instant().toEpochMilli());
    }

    @Test
    void a_rotated_keyset_signs_nobody_out_and_seals_with_its_new_key() {
        KeysetHandle old = TestKeys.keyset();
        sessions = with(TestKeys.seal(old));
        String before = signIn("anna", "s1").getId();
        sessions = with(TestKeys.seal(TestKeys.rotated(old)));
        assertThat(find(before)).isNotNull();
        String after = signIn("bernd", "s2").getId();
        assertThat(find(after)).isNotNull();
        assertThat(now(with(TestKeys.seal(old)).findById(after))).isNull();
    }

    @Test
    void the_sweep_takes_what_is_over_and_nothing_else() {
        signIn("anna", "s1");
        clock.pass(Duration.ofMinutes(50));
        signIn("bernd", "s2");
        clock.pass(Duration.ofMinutes(20));
        assertThat(now(sessions.sweep())).isEqualTo(1);
        assertThat(now(Mono.from(
                        store.countDocuments(Filters.eq("sub", TestKeys.names().subject("bernd"))))))
                .isEqualTo(1);
    }
}
