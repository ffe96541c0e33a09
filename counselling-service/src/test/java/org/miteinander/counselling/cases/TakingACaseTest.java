package org.miteinander.counselling.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.counselling.ServiceTest;
import org.miteinander.platform.Roles;
import org.miteinander.platform.test.Http;
import org.miteinander.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

class TakingACaseTest extends ServiceTest {
    private JsonNode desk(String federation, String person, String status) {
        return http().get(
                        "/api/v1/federations/" + federation + "/cases?status=" + status,
                        TestTokens.member(federation, person, Roles.COUNSELLOR))
                .json()
                .path("items");
    }

    @Test
    void of_a_waiting_case_counsellors_see_reason_and_waiting_time_only() {
        String federation = federationWith("bea", "ben");
        String id = ask(federation, "anna", "Mein Name ist Anna", "Ich wohne in Kiel.");
        JsonNode waiting = desk(federation, "bea", "WAITING").get(0);
        assertThat(waiting.path("id").asString()).isEqualTo(id);
        assertThat(waiting.path("reason").asString()).isEqualTo("Krise in der Familie");
        assertThat(waiting.path("waitingSince").asString()).isNotBlank();
        assertThat(waiting.path("subject").isNull()).isTrue();
        assertThat(waiting.path("seeker").isNull()).isTrue();
        assertThat(read(federation, id, TestTokens.member(federation, "bea", Roles.COUNSELLOR))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("B-15 of two counsellors who take a case at once exactly one gets it")
    void of_two_who_take_it_at_once_exactly_one_gets_it() throws Exception {
        String federation = federationWith("bea", "ben");
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 20; round++) {
                String id = ask(federation, "anna");
                CyclicBarrier start = new CyclicBarrier(2);
                List<Callable<Http.Answer>> both = List.of(
                        () -> {
                            start.await();
                            return take(federation, id, "bea");
                        },
                        () -> {
                            start.await();
                            return take(federation, id, "ben");
                        });
                List<Future<Http.Answer>> answers = two.invokeAll(both);
                Http.Answer bea = answers.get(0).get();
                Http.Answer ben = answers.get(1).get();
                assertThat(List.of(bea.status(), ben.status())).containsExactlyInAnyOrder(204, 409);
                Http.Answer lost = bea.status() == 409 ? bea : ben;
                assertThat(lost.json().path("type").asString()).endsWith("already-taken");
                String winner = bea.status() == 204 ? "bea" : "ben";
                assertThat(read(federation, id, TestTokens.member(federation, "anna"))
                                .json()
                                .path("counsellor")
                                .asString())
                        .isEqualTo(TestTokens.id(federation, winner));
            }
        }
    }

    @Test
    void what_is_taken_leaves_the_queue_and_stands_on_one_desk() {
        String federation = federationWith("bea", "ben");
        String id = ask(federation, "anna", "Schlaf", "Ich schlafe kaum.");
        assertThat(take(federation, id, "bea").status()).isEqualTo(204);
        assertThat(desk(federation, "ben", "WAITING")).isEmpty();
        JsonNode active = desk(federation, "bea", "ACTIVE").get(0);
        assertThat(active.path("subject").asString()).isEqualTo("Schlaf");
        assertThat(active.path("seeker").asString()).isEqualTo(TestTokens.id(federation, "anna"));
        assertThat(desk(federation, "ben", "ACTIVE")).isEmpty();
    }

    @Test
    void taking_twice_is_taking_once() {
        String federation = federationWith("bea");
        String id = ask(federation, "anna");
        assertThat(take(federation, id, "bea").status()).isEqualTo(204);
        assertThat(take(federation, id, "bea").status()).isEqualTo(204);
    }

    @Test
    void nobody_counsels_themselves() {
        String federation = federationWith("bea", "ben");
        String id = ask(federation, "bea");
        Http.Answer answer = take(federation, id, "bea");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("type").asString()).endsWith("own-enquiry");
        assertThat(take(federation, id, "ben").status()).isEqualTo(204);
    }

    @Test
    void a_withdrawn_enquiry_is_nobody_s_business() {
        String federation = federationWith("bea");
        String id = ask(federation, "anna");
        assertThat(http().put(path(federation, id) + "/closing", TestTokens.member(federation, "anna"), null)
                        .status())
                .isEqualTo(204);
        assertThat(desk(federation, "bea", "WAITING")).isEmpty();
        assertThat(take(federation, id, "bea").status()).isEqualTo(404);
    }

    @Test
    void whoever_is_not_a_counsellor_learns_nothing_by_trying() {
        String federation = federationWith("bea");
        String id = ask(federation, "anna");
        String bernd = TestTokens.member(federation, "bernd");
        Http.Answer known = http().put(path(federation, id) + "/counsellor", bernd, null);
        Http.Answer missing =
                http().put(path(federation, "018f3a52-7c1e-7a40-8b3d-5d1f2c9e7a10") + "/counsellor", bernd, null);
        assertThat(known.status()).isEqualTo(403);
        assertThat(missing.body()).isEqualTo(known.body());
    }

    @Test
    void the_longest_waiting_comes_first() {
        String federation = federationWith("bea");
        String first = ask(federation, "anna");
        String second = ask(federation, "bernd");
        write(federation, first, TestTokens.member(federation, "anna"), "Noch etwas.");
        assertThat(desk(federation, "bea", "WAITING").findValuesAsString("id")).containsExactly(first, second);
    }
}
