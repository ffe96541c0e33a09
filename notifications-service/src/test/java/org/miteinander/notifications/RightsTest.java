package org.miteinander.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.Roles;
import org.miteinander.platform.test.EmbeddedParts;
import org.miteinander.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint × every kind of caller, as {@code rights.csv} says. */
class RightsTest extends ServiceTest {
    private static final int FIRST_PERSON = 2;

    private static final Map<String, String> BODIES = Map.of(
            "PUT /api/v1/federations/{federation}/inbox", "{\"read\":true}",
            "PUT /api/v1/federations/{federation}/inbox/{notice}", "{\"read\":true}",
            "PUT /api/v1/federations/{federation}/preferences/{group}", "{\"choice\":\"DAILY\"}",
            "PUT /api/v1/federations/{federation}/mail-address", "{\"address\":\"rights@example.org\"}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private static List<String[]> rows() throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (InputStream file = RightsTest.class.getResourceAsStream("/rights.csv")) {
            assertThat(file).isNotNull();
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(line.strip().split(";"));
                }
            }
        }
        return rows;
    }

    @Test
    void every_endpoint_has_a_row_and_every_row_an_endpoint() throws IOException {
        Set<String> told = new TreeSet<>();
        rows().stream().skip(1).forEach(row -> told.add(row[0] + " " + row[1]));
        assertThat(told).isEqualTo(HttpContractTest.handlers(mapping));
    }

    @Test
    void everybody_gets_the_answer_the_table_promises() throws IOException {
        String federation = aFederation();
        String group = aGroup(federation, "CLOSED", "owner");
        EmbeddedParts.publish("groups.events", posted(federation, group, anId(), 0, "bernd"));
        awaitKinds(federation, "owner", "POST");
        String notice =
                inbox(federation, "owner").path("items").get(0).path("id").asString();
        List<String[]> rows = rows();
        String[] people = rows.getFirst();
        SoftAssertions all = new SoftAssertions();
        for (String[] row : rows.subList(1, rows.size())) {
            String path = row[1].replace("{federation}", federation)
                    .replace("{group}", group)
                    .replace("{notice}", notice)
                    .replace("{token}", "unknown");
            for (int column = FIRST_PERSON; column < people.length; column++) {
                String body = BODIES.get(row[0] + " " + row[1]);
                all.assertThat(http().send(row[0], path, token(federation, people[column]), body)
                                .status())
                        .as(row[0] + " " + row[1] + " as " + people[column])
                        .isEqualTo(Integer.parseInt(row[column]));
            }
        }
        all.assertAll();
    }

    private static @Nullable String token(String federation, String person) {
        return switch (person) {
            case "anonymous" -> null;
            case "guest" -> TestTokens.guest(federation);
            case "foreign" -> TestTokens.member("elsewhere", "owner", Roles.FEDERATION_ADMIN);
            case "other" ->
                TestTokens.member(
                        federation,
                        person,
                        Roles.FEDERATION_ADMIN,
                        Roles.FORUM_ADMIN,
                        Roles.MODERATOR,
                        Roles.COUNSELLOR,
                        Roles.COUNSELLING_SUPERVISOR);
            default -> TestTokens.member(federation, person);
        };
    }
}
