package org.miteinander.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.miteinander.platform.test.EmbeddedParts;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole edge between a browser and a stage. */
@ExtendWith(EmbeddedParts.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.web-application-type=reactive",
            "management.server.port=0",
            "gateway.requests-per-second=10000"
        })
abstract class EdgeTest {
    static final Stage STAGE = new Stage();
    static final String[] FROM_OUR_PAGE = {"Sec-Fetch-Site", "same-origin"};

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void stage(DynamicPropertyRegistry registry) {
        registry.add("gateway.keycloak-url", STAGE::url);
        for (String part : new String[] {"portal", "identity", "groups", "counselling", "directory", "notifications"}) {
            registry.add("gateway.upstreams." + part, STAGE::url);
        }
    }

    @BeforeEach
    void everythingWorks() {
        STAGE.exchangeStatus = 200;
        STAGE.accessTokenLife = 300;
        STAGE.identityMillis = 0;
        STAGE.identityStatus = 200;
        STAGE.guests = false;
        STAGE.endedPeople.clear();
        STAGE.unknownAtKeycloak.clear();
        Browser first = new Browser(port);
        first.signIn("warm-up");
        await().untilAsserted(() -> assertThat(first.get("/warmup").token()).isNotEmpty());
    }

    Browser browser() {
        return new Browser(port);
    }

    Connection connect() throws IOException {
        return new Connection(port);
    }

    /** A browser with a session of its own. */
    Browser signedIn(String person) {
        Browser browser = browser();
        assertThat(browser.signIn(person).status()).isEqualTo(303);
        return browser;
    }

    static MongoCollection<Document> sessions() {
        return EmbeddedParts.mongo().getDatabase("gateway").getCollection("sessions");
    }
}
