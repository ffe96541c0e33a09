package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.miteinander.e2e.Forum.RHEUMA;

import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.miteinander.launcher.home.ProcessId;

/**
 * Parts die or hang without warning; what was acknowledged stays, and the rest goes on. The launcher restarts a part
 * three times at most, so that no part may be killed more often here.
 */
@ExtendWith(Platform.class)
@Order(Integer.MAX_VALUE - 1)
class FaultsIT {
    private static final String GROUP = "Kleine Freuden";
    private static final Duration WELL_AGAIN = Duration.ofSeconds(15);
    private static final Map<String, Integrator> PEOPLE = new LinkedHashMap<>();

    @BeforeAll
    static void sign_in_while_all_is_well() {
        Assumptions.assumeTrue(Platform.isOwn(), "the platform belongs to somebody else");
        for (String login : List.of("anna.k", "bernd.w", "clara.s", "deniz.a", "erika.l", "frank.o")) {
            PEOPLE.put(login, Integrator.signIn(login));
        }
    }

    /** What one test killed must be well before the next one begins, whatever became of that test. */
    @BeforeEach
    void all_is_well() {
        for (String path : List.of("/members/me", "/groups", "/inbox")) {
            await(path + " before the test")
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> person("anna.k")
                                    .get("/federations/" + RHEUMA + path)
                                    .statusCode()
                            == 200);
        }
    }

    private static Integrator person(String login) {
        return PEOPLE.computeIfAbsent(login, Integrator::signIn);
    }

    private static List<Integrator> people(String... logins) {
        return List.of(logins).stream().map(FaultsIT::person).toList();
    }

    @Test
    void posts_are_kept_and_told_once_while_kafka_is_dead() {
        Integrator anna = person("anna.k");
        Talk talk = Talk.open(anna, GROUP, "Störung");
        List<String> acknowledged = new ArrayList<>(List.of(talk.opening()));
        write(anna, talk, 3, acknowledged);
        ProcessId dead = Parts.kill("kafka");
        write(anna, talk, 10, acknowledged);
        Parts.awaitBack("kafka", dead);
        write(anna, talk, 3, acknowledged);
        assertThat(talk.shownTo(anna)).isEqualTo(acknowledged);
        assertToldOnceInOrder(people("bernd.w", "clara.s", "deniz.a", "erika.l", "frank.o"), List.of(talk));
    }

    private static void write(Integrator person, Talk talk, int times, List<String> acknowledged) {
        for (int i = 0; i < times; i++) {
            acknowledged.add(talk.write(person, "Beitrag " + acknowledged.size()));
        }
    }

    /** Each of these readers has one notice for each post, in the order of the posts, and gets no further one. */
    private static void assertToldOnceInOrder(List<Integrator> readers, List<Talk> talks) {
        Map<String, List<Integer>> expected = new HashMap<>();
        talks.forEach(talk -> expected.put(
                talk.topic(),
                IntStream.range(0, talk.shownTo(readers.getFirst()).size())
                        .boxed()
                        .toList()));
        for (Integrator reader : readers) {
            await("everybody has each notice")
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(Talk.told(reader)).containsAllEntriesOf(expected));
        }
        await("nobody is told twice")
                .during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> readers.stream()
                        .allMatch(reader -> Talk.told(reader).entrySet().containsAll(expected.entrySet())));
    }

    @Test
    void four_writers_lose_nothing_and_pages_say_so_while_groups_is_dead() throws Exception {
        List<Integrator> authors = people("anna.k", "bernd.w", "clara.s", "deniz.a");
        try (Visitor visitor = Visitor.atADesk();
                Writers writers = Writers.start(authors, GROUP, 16)) {
            String group = Forum.group(visitor, RHEUMA, "Rheuma und Beruf");
            writers.awaitAcknowledged(20);
            try (Outage _ = Outage.of("groups")) {
                Response away = visitor.page.navigate(Platform.url() + group);
                assertThat(visitor.text()).contains("gerade nicht erreichbar");
                assertThat(new Markup().errors(away.text())).isEmpty();
                assertThat(Look.everywhere(visitor.page)).isEmpty();
                assertThat(visitor.open("/" + RHEUMA).text())
                        .contains("Die Gruppen können gerade nicht geladen werden.");
                for (String path : List.of("/search?q=Depression", "/" + RHEUMA + "/counselling", "/help")) {
                    assertThat(visitor.status(path)).as(path).isEqualTo(200);
                }
            }
            await("the group page after the return")
                    .pollInSameThread()
                    .pollInterval(Duration.ofMillis(500))
                    .atMost(WELL_AGAIN)
                    .until(() -> visitor.open(group).sees("Wie sagt ihr es im Betrieb?"));
            assertThat(visitor.status("/" + RHEUMA + "/groups")).isEqualTo(200);
            finish(writers);
        }
    }

    @Test
    void four_writers_are_read_by_everybody_once_while_notifications_is_dead() throws Exception {
        List<Integrator> authors = people("anna.k", "bernd.w", "clara.s", "deniz.a");
        try (Writers writers = Writers.start(authors, GROUP, 16)) {
            writers.awaitAcknowledged(20);
            ProcessId dead = Parts.kill("notifications");
            Parts.awaitBack("notifications", dead);
            Talk after = Talk.open(person("anna.k"), GROUP, "Nach der Störung");
            await("a notice after the return")
                    .pollInterval(Duration.ofMillis(500))
                    .atMost(WELL_AGAIN)
                    .until(() -> Talk.told(person("erika.l")).containsKey(after.topic()));
            finish(writers);
        }
    }

    private static void finish(Writers writers) throws InterruptedException, ExecutionException {
        writers.finish();
        writers.assertNothingIsLost(person("erika.l"));
        assertToldOnceInOrder(people("erika.l", "frank.o"), writers.talks());
    }

    @Test
    void posting_keeps_its_pace_while_kafka_hangs() throws Exception {
        postWhileKafkaHangs(20);
    }

    @Test
    @Tag("deep")
    void posting_keeps_its_pace_while_kafka_hangs_for_a_minute() throws Exception {
        postWhileKafkaHangs(120);
    }

    /** Two posts a second; the budget is generous, because this is about faults and not about speed. */
    private static void postWhileKafkaHangs(int posts) throws InterruptedException, ExecutionException {
        Integrator anna = person("anna.k");
        Talk talk = Talk.open(anna, GROUP, "Stillstand");
        Duration before = slow(12, () -> talk.write(anna, "Vorher"));
        ProcessHandle kafka = Parts.process("kafka").orElseThrow();
        Duration during;
        Parts.halt(kafka);
        try {
            during = slow(posts, () -> talk.write(anna, "Währenddessen"));
        } finally {
            Parts.resume(kafka);
        }
        assertThat(during)
                .as("95 of 100 posts, before: %s", before)
                .isLessThanOrEqualTo(before.multipliedBy(2).plusMillis(100));
        assertToldOnceInOrder(people("bernd.w", "erika.l"), List.of(talk));
    }

    /** How long 95 of 100 take at most when two begin in each second. */
    private static Duration slow(int times, Callable<String> action) throws InterruptedException, ExecutionException {
        List<Future<Duration>> all = new ArrayList<>();
        try (var clock = Executors.newSingleThreadScheduledExecutor()) {
            for (int i = 0; i < times; i++) {
                all.add(clock.schedule(() -> duration(action), i * 500L, TimeUnit.MILLISECONDS));
            }
            List<Duration> took = new ArrayList<>();
            for (Future<Duration> one : all) {
                took.add(one.get());
            }
            took.sort(null);
            return took.get((int) Math.ceil(times * 0.95) - 1);
        }
    }

    private static Duration duration(Callable<String> action) throws Exception {
        long begun = System.nanoTime();
        action.call();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Test
    void without_identity_and_notifications_pages_can_be_read_and_nothing_typed_is_lost() {
        String typed = "Das schreibe ich gerade. " + Forum.word();
        try (Visitor anybody = Visitor.atADesk();
                Visitor anna = Visitor.atADesk();
                Visitor bernd = Visitor.atADesk()) {
            anna.signIn("anna.k", "/" + RHEUMA);
            String group = Forum.group(anna, RHEUMA, "Rheuma und Beruf");
            String topic = Forum.topic(anna, group, "Wie sagt ihr es im Betrieb?");
            bernd.signIn("bernd.w", topic).type("text", typed);
            anna.open(topic);
            try (Outage _ = Outage.of("notifications", "identity")) {
                for (Visitor visitor : List.of(anybody, anna)) {
                    assertReadable(visitor, topic);
                }
                bernd.forget();
                try (Visitor fresh = bernd.tab()) { // a session that nobody here has met before
                    fresh.signIn("bernd.w", "/help");
                    assertThat(fresh.status("/help")).isEqualTo(200);
                    assertReadable(fresh, topic);
                }
                bernd.answer(() -> Forum.submit(bernd));
                bernd.page.locator("main .notice:visible").first().waitFor();
                assertThat(bernd.page
                                .locator("main textarea[name=text]")
                                .first()
                                .inputValue())
                        .isEqualTo(typed);
            }
            await("the form after the return")
                    .pollInSameThread()
                    .pollInterval(Duration.ofMillis(500))
                    .atMost(WELL_AGAIN)
                    .until(() -> bernd.open(topic).page.locator(Forum.SUBMIT).count() > 0);
            Forum.reply(bernd, topic, typed);
            anna.awaitText("/" + RHEUMA + "/inbox", "Einstellen, was hier ankommt");
        }
    }

    private static void assertReadable(Visitor visitor, String topic) {
        assertThat(visitor.open(topic).text()).contains("Ich habe gewartet, bis ich das Team kannte.");
        assertThat(visitor.status(topic)).isEqualTo(200);
    }

    @Test
    void without_keycloak_signed_in_people_go_on_and_a_new_sign_in_gets_a_clear_page() {
        String word = Forum.word();
        try (Visitor anna = Visitor.atADesk();
                Visitor newcomer = Visitor.atADesk()) {
            anna.signIn("anna.k", "/" + RHEUMA);
            String topic = Forum.topic(anna, Forum.group(anna, RHEUMA, GROUP), "Was hat euch heute gefreut?");
            try (Outage _ = Outage.of("keycloak")) {
                Forum.reply(anna, topic, "Es geht weiter. " + word);
                assertThat(anna.status("/" + RHEUMA + "/inbox")).isEqualTo(200);
                Response answer = newcomer.page.navigate(Platform.url() + "/login?return=/help");
                assertThat(answer.status()).isEqualTo(503);
                assertThat(newcomer.page.locator("body").innerText()).contains("Anmeldung", "nicht erreichbar");
                assertThat(new Markup().errors(answer.text())).isEmpty();
                assertThat(Look.everywhere(newcomer.page)).isEmpty();
            }
            await("the sign-in page after the return")
                    .pollInSameThread()
                    .pollInterval(Duration.ofMillis(500))
                    .atMost(WELL_AGAIN)
                    .until(() -> newcomer.openSignIn("/help")
                            .page
                            .locator("#username")
                            .isVisible());
            newcomer.signIn("clara.s", "/help");
        }
    }
}
