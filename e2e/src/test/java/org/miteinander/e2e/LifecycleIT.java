package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.e2e.Forum.RHEUMA;

import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Starting and stopping, as whoever runs the platform sees it. The last class, because it stops everything. */
@ExtendWith(Platform.class)
@Order(Integer.MAX_VALUE)
class LifecycleIT {
    private static final List<String> PARTS = List.of(
            "store",
            "kafka",
            "keycloak",
            "mail",
            "identity",
            "groups",
            "counselling",
            "directory",
            "notifications",
            "portal",
            "gateway");

    @BeforeEach
    void only_a_platform_of_our_own_is_stopped() {
        Assumptions.assumeTrue(Platform.isOwn(), "the platform belongs to somebody else");
    }

    @Test
    void status_shows_every_part() throws Exception {
        assertEverythingIsUp();
    }

    private static void assertEverythingIsUp() throws Exception {
        Platform.Said status = Platform.ask("status");
        assertThat(status.code()).as(status.text()).isZero();
        for (String part : PARTS) {
            assertThat(status.text()).containsPattern("(?m)^" + part + " +up ");
        }
    }

    @Test
    void second_up_is_refused_in_one_sentence() throws Exception {
        Platform.Said second = Platform.ask("up", "--detach");
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.text().strip()).hasLineCount(1).contains("already running", Platform.url());
        assertEverythingIsUp();
    }

    @Test
    @Tag("deep")
    void what_was_written_survives_down_and_up() throws Exception {
        String word = Forum.word();
        String topic;
        try (Visitor anna = Visitor.atADesk()) {
            anna.signIn("anna.k", "/" + RHEUMA);
            String group = Forum.group(anna, RHEUMA, "Kleine Freuden");
            topic = Forum.topic(anna, group, "Was hat euch heute gefreut?");
            Forum.reply(anna, topic, "Das bleibt. " + word);
        }
        Platform.launcher("down");
        Platform.launcher("up", "--detach");
        assertEverythingIsUp();
        try (Visitor erika = Visitor.atADesk()) {
            erika.awaitText(topic + "?page=last", word);
            erika.signIn("erika.l", "/" + RHEUMA).awaitText("/" + RHEUMA + "/search?q=" + word, "gefreut");
            erika.awaitNotice(RHEUMA, "Kleine Freuden", word);
        }
    }
}
