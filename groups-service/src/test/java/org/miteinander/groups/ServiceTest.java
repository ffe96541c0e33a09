package org.miteinander.groups;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.miteinander.platform.test.EmbeddedParts;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole service with a real store and a real broker; every test has a federation of its own. */
@ExtendWith(EmbeddedParts.class)
@SpringBootTest(
        classes = {GroupsApplication.class, PlantableStandings.Planting.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class ServiceTest {
    @LocalServerPort
    int port;

    Scene scene;

    @BeforeEach
    protected void newFederation() {
        scene = new Scene(port);
    }

    /** What follows a write a moment later: lists, counters, search, events. */
    protected static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(100));
    }
}
