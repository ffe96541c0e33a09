package org.miteinander.counselling.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.counselling.ServiceTest;
import org.miteinander.platform.Roles;
import org.miteinander.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

/** A counsellor loses the role while somebody waits for their answer. */
class HandingBackTest extends ServiceTest {
    private static final String HANDED_BACK = "case.handed-back.v1";

    private static String anna(String federation) {
        return TestTokens.member(federation, "anna");
    }

    private static String counsellor(String federation, String person) {
        return TestTokens.member(federation, person, Roles.COUNSELLOR);
    }

    /** A case that Bea has answered. */
    private String answered(String federation) {
        String id = ask(federation, "anna", "Schlaf", "Ich schlafe kaum.");
        take(federation, id, "bea");
        write(federation, id, counsellor(federation, "bea"), "Seit wann?");
        return id;
    }

    private static void awaitHandedBack(String federation, String id, int times) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> published(federation, HANDED_BACK, id).size() == times);
    }

    private List<String> waiting(String federation, String person) {
        return http().get("/api/v1/federations/" + federation + "/cases?status=WAITING", counsellor(federation, person))
                .json()
                .path("items")
                .findValuesAsString("id");
    }

    private String status(String federation, String id) {
        return read(federation, id, anna(federation)).json().path("status").asString();
    }

    @Test
    void the_case_waits_again_before_those_who_asked_later_and_the_seeker_is_told() {
        String federation = federationWith("bea", "ben");
        String id = answered(federation);
        String later = ask(federation, "carla");

        rolesChanged(federation, "bea", 2, Roles.MEMBER);

        awaitHandedBack(federation, id, 1);
        JsonNode told = published(federation, HANDED_BACK, id).getFirst().path("data");
        assertThat(told.path("seeker").asString()).isEqualTo(TestTokens.id(federation, "anna"));
        assertThat(waiting(federation, "ben")).containsExactly(id, later);
        JsonNode shown = read(federation, id, anna(federation)).json();
        assertThat(shown.path("status").asString()).isEqualTo("WAITING");
        assertThat(shown.path("counsellor").isNull()).isTrue();
        assertThat(shown.path("messages").findValuesAsString("html"))
                .containsExactly("<p>Ich schlafe kaum.</p>\n", "<p>Seit wann?</p>\n");
    }

    @Test
    void another_counsellor_takes_it_on_and_sees_what_somebody_else_wrote() {
        String federation = federationWith("bea", "ben");
        String id = answered(federation);
        rolesChanged(federation, "bea", 2, Roles.MEMBER);
        awaitHandedBack(federation, id, 1);

        assertThat(take(federation, id, "ben").status()).isEqualTo(204);
        write(federation, id, counsellor(federation, "ben"), "Ich bin jetzt für dich da.");

        JsonNode messages =
                read(federation, id, counsellor(federation, "ben")).json().path("messages");
        assertThat(messages.get(1).path("former").asBoolean()).isTrue();
        assertThat(messages.get(1).path("mine").asBoolean()).isFalse();
        assertThat(messages.get(2).path("former").asBoolean()).isFalse();
        assertThat(messages.get(2).path("mine").asBoolean()).isTrue();
    }

    @Test
    void until_somebody_takes_it_the_seeker_may_withdraw_it_and_nobody_has_read_a_word() {
        String federation = federationWith("bea", "ben");
        String id = answered(federation);
        rolesChanged(federation, "bea", 2, Roles.MEMBER);
        awaitHandedBack(federation, id, 1);
        assertThat(read(federation, id, counsellor(federation, "ben")).status()).isEqualTo(404);
        assertThat(close(federation, id, anna(federation), null).status()).isEqualTo(204);
        assertThat(waiting(federation, "ben")).isEmpty();
        assertThat(take(federation, id, "ben").status()).isEqualTo(404);
    }

    @Test
    void whoever_lost_the_role_neither_writes_on_nor_takes_it_back_with_a_token_of_before() {
        String federation = federationWith("bea", "ben");
        String id = answered(federation);
        rolesChanged(federation, "bea", 2, Roles.MEMBER);
        awaitHandedBack(federation, id, 1);
        String before = counsellor(federation, "bea");
        assertThat(write(federation, id, before, "Noch etwas").status()).isEqualTo(404);
        assertThat(take(federation, id, "bea").status()).isEqualTo(403);
        assertThat(status(federation, id)).isEqualTo("WAITING");
    }

    @Test
    void a_loss_told_twice_hands_back_once() {
        String federation = federationWith("bea", "ben");
        String id = answered(federation);
        rolesChanged(federation, "bea", 2, Roles.MEMBER);
        awaitHandedBack(federation, id, 1);
        take(federation, id, "ben");
        rolesChanged(federation, "bea", 2, Roles.MEMBER);
        rolesChanged(federation, "bea", 3, Roles.MEMBER, Roles.MODERATOR);
        awaitHeard(federation, "bea", 3);
        assertThat(status(federation, id)).isEqualTo("ACTIVE");
        awaitHandedBack(federation, id, 1);
    }

    @Test
    void a_loss_that_is_over_by_now_takes_nothing_away() {
        String federation = federationWith("bea");
        rolesChanged(federation, "bea", 3, Roles.COUNSELLOR);
        awaitHeard(federation, "bea", 3);
        String id = answered(federation);
        rolesChanged(federation, "bea", 2, Roles.MEMBER); // late
        rolesChanged(federation, "bea", 4, Roles.COUNSELLOR, Roles.MODERATOR);
        awaitHeard(federation, "bea", 4);
        assertThat(status(federation, id)).isEqualTo("ACTIVE");
    }

    @Test
    @DisplayName("B-10 a closed case stays closed when its counsellor loses the role")
    void a_closed_case_stays_closed() {
        String federation = federationWith("bea");
        String id = answered(federation);
        close(federation, id, anna(federation), null);
        rolesChanged(federation, "bea", 2, Roles.MEMBER);
        awaitHeard(federation, "bea", 2);
        rolesChanged(federation, "bea", 3, Roles.MEMBER); // the one before is through
        awaitHeard(federation, "bea", 3);
        assertThat(status(federation, id)).isEqualTo("CLOSED");
    }
}
