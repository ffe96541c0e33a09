package org.miteinander.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.notifications.MailServer;
import org.miteinander.platform.test.Http;
import org.miteinander.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

class ConfirmingTest extends MailServiceTest {
    private static void assertState(JsonNode answer, String state, String masked, String pending) {
        assertThat(answer.path("state").asString()).isEqualTo(state);
        assertThat(text(answer.path("masked"))).isEqualTo(masked);
        assertThat(text(answer.path("pending"))).isEqualTo(pending);
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asString();
    }

    @Test
    @DisplayName("B-01 an address counts once its owner has confirmed it")
    void an_address_counts_once_its_owner_has_confirmed_it() {
        String federation = aFederation();
        assertState(state(federation, "anna"), "NONE", "", "");
        assertThat(give(federation, "anna", address).status()).isEqualTo(202);
        assertState(state(federation, "anna"), "UNCONFIRMED", "p…@example.org", "p…@example.org");
        String token = token(address, 1);
        assertThat(confirm("wrong" + token)).isEqualTo(404);
        assertState(state(federation, "anna"), "UNCONFIRMED", "p…@example.org", "p…@example.org");
        assertThat(confirm(token)).isEqualTo(204);
        assertState(state(federation, "anna"), "CONFIRMED", "p…@example.org", "");
        assertThat(confirm(token)).as("the link is followed twice").isEqualTo(204);
    }

    @Test
    @DisplayName("B-01 the confirmed address stays in use until the new one is confirmed")
    void the_confirmed_address_stays_in_use_until_the_new_one_is_confirmed() {
        String federation = aFederation();
        confirmed(federation, "anna");
        String next = "next" + address;
        give(federation, "anna", next);
        assertState(state(federation, "anna"), "CONFIRMED", "p…@example.org", "n…@example.org");
        String group = aGroup(federation, "OPEN", "anna");
        String token = token(next, 1);
        publishGroups(posted(federation, group, anId(), 0, "bernd"));
        received(2);

        assertThat(confirm(token)).isEqualTo(204);
        assertState(state(federation, "anna"), "CONFIRMED", "n…@example.org", "");
        publishGroups(posted(federation, group, anId(), 0, "bernd"));
        received(next, 2);
        assertThat(MailServer.received(address)).hasSize(2);
    }

    @Test
    void going_back_to_the_confirmed_address_withdraws_the_other_one() {
        String federation = aFederation();
        confirmed(federation, "anna");
        String next = "next" + address;
        give(federation, "anna", next);
        String token = token(next, 1);
        assertThat(give(federation, "anna", address).status()).isEqualTo(202);
        assertState(state(federation, "anna"), "CONFIRMED", "p…@example.org", "");
        assertThat(confirm(token)).isEqualTo(404);
    }

    @Test
    void neither_address_nor_token_can_be_read_in_the_store() {
        String federation = aFederation();
        give(federation, "anna", address);
        String token = token(address, 1);
        List<String> stored = new ArrayList<>();
        for (String collection : store().listCollectionNames()) {
            store().getCollection(collection).find().map(Document::toJson).into(stored);
        }
        assertThat(stored).isNotEmpty().noneMatch(d -> d.contains(address) || d.contains(token));
    }

    @Test
    void a_token_of_yesterday_is_of_no_use() {
        String federation = aFederation();
        give(federation, "anna", address);
        String token = token(address, 1);
        store().getCollection("mail_addresses")
                .updateMany(
                        Filters.eq("federation", federation),
                        Updates.set("until", Date.from(Instant.now().minusSeconds(1))));
        assertThat(confirm(token)).isEqualTo(404);
    }

    @Test
    void a_typo_is_refused_beside_its_field() {
        Http.Answer answer = give(aFederation(), "anna", "no address");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").get(0).path("field").asString()).isEqualTo("address");
    }

    @Test
    void however_many_requests_come_at_once_a_member_has_five_confirmations_a_day() throws Exception {
        String federation = aFederation();
        List<Callable<Http.Answer>> requests = IntStream.range(0, 12)
                .<Callable<Http.Answer>>mapToObj(i -> () -> give(federation, "anna", i + address))
                .toList();
        List<Http.Answer> answers = new ArrayList<>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Http.Answer> answer : pool.invokeAll(requests)) {
                answers.add(answer.get());
            }
        }
        List<Http.Answer> refused =
                answers.stream().filter(a -> a.status() == 429).toList();
        assertThat(answers).filteredOn(a -> a.status() == 202).hasSize(5);
        assertThat(refused).hasSize(7).allSatisfy(a -> {
            assertThat(a.json().path("type").asString()).endsWith("too-many-confirmations");
            long wait = Long.parseLong(a.headers().firstValue("Retry-After").orElseThrow());
            assertThat(wait).isBetween(86_000L, 86_401L);
        });
    }

    @Test
    void removing_the_address_does_not_win_another_confirmation_mail() {
        String federation = aFederation();
        for (int i = 0; i < 5; i++) {
            assertThat(give(federation, "anna", i + address).status()).isEqualTo(202);
            http().delete("/api/v1/federations/" + federation + "/mail-address", TestTokens.member(federation, "anna"));
        }
        assertThat(give(federation, "anna", address).status()).isEqualTo(429);
    }

    @Test
    void an_address_gets_three_confirmation_mails_a_day_whoever_asks_and_nobody_learns_of_it() {
        List<String> spellings = List.of(address, address.toUpperCase(Locale.ROOT), address.replace("@", "+x@"));
        List<String> federations = new ArrayList<>();
        for (String spelling : spellings) {
            federations.add(aFederation());
            assertThat(give(federations.getLast(), "mallory", spelling).status())
                    .isEqualTo(202);
        }
        await().atMost(PATIENCE).until(() -> confirmations(federations) == 3);

        String another = aFederation();
        Http.Answer fourth = give(another, "anna", address);

        assertThat(fourth.status()).isEqualTo(202);
        assertThat(fourth.body()).isEmpty();
        assertState(state(another, "anna"), "UNCONFIRMED", "p…@example.org", "p…@example.org");
        assertThat(confirmations(List.of(another))).isZero();
    }

    @Test
    void beyond_the_limit_the_link_of_the_last_mail_stays_of_use() {
        String federation = aFederation();
        for (int sent = 1; sent <= 3; sent++) {
            give(federation, "anna", address);
            received(sent);
        }
        String token = token(address, 3);
        assertThat(give(federation, "anna", address).status()).isEqualTo(202);
        assertThat(confirm(token)).isEqualTo(204);
    }

    private static long confirmations(List<String> federations) {
        return mails().countDocuments(
                        Filters.and(Filters.in("federation", federations), Filters.eq("kind", "CONFIRMATION")));
    }
}
