package org.miteinander.counselling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.Roles;
import org.miteinander.platform.test.Http;
import org.miteinander.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint × every kind of caller × every state of a case, as {@code rights.csv} says. */
class RightsTest extends ServiceTest {
    private static final int FIRST_PERSON = 3;

    private static final Map<String, String> BODIES = Map.of(
            "enquiries", "{\"reason\":\"Sorge\",\"subject\":\"Frage\",\"text\":\"Text\",\"termsAccepted\":true}",
            "messages", "{\"text\":\"Hallo\"}",
            "closing", "{\"reason\":null}");

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
        rows().stream().skip(1).forEach(row -> told.add(row[0] + " " + row[1].split("\\?")[0]));
        assertThat(told).isEqualTo(HttpContractTest.handlers(mapping));
    }

    @Test
    void everybody_gets_the_answer_the_table_promises() throws IOException {
        String federation = federationWith("own", "other");
        List<String[]> rows = rows();
        String[] people = rows.getFirst();
        SoftAssertions all = new SoftAssertions();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int column = FIRST_PERSON; column < people.length; column++) {
                String person = people[column];
                Http.Answer answer = send(federation, row, person);
                all.assertThat(answer.status())
                        .as(row[0] + " " + row[1] + " " + row[2] + " as " + person)
                        .isEqualTo(Integer.parseInt(row[column]));
            }
        }
        all.assertAll();
    }

    private Http.Answer send(String federation, String[] row, String person) {
        String caseId = row[1].contains("{case}") ? aCase(federation, row[2]) : "";
        String path = row[1].replace("{federation}", federation).replace("{case}", caseId);
        String last = path.substring(path.lastIndexOf('/') + 1);
        return http().send(
                        row[0],
                        path,
                        token(federation, person),
                        BODIES.get(last),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private String aCase(String federation, String state) {
        String id = ask(federation, "seeker");
        if (!state.equals("WAITING")) {
            take(federation, id, "own");
        }
        if (state.equals("CLOSED")) {
            http().put(path(federation, id) + "/closing", TestTokens.member(federation, "seeker"), null);
        }
        return id;
    }

    private static @Nullable String token(String federation, String person) {
        return switch (person) {
            case "anonymous" -> null;
            case "guest" -> TestTokens.guest(federation);
            case "foreign" -> TestTokens.member("elsewhere", "seeker", Roles.COUNSELLOR, Roles.FEDERATION_ADMIN);
            case "own", "other" -> TestTokens.member(federation, person, Roles.COUNSELLOR);
            case "admin" ->
                TestTokens.member(
                        federation,
                        person,
                        Roles.FEDERATION_ADMIN,
                        Roles.FORUM_ADMIN,
                        Roles.MODERATOR,
                        Roles.COUNSELLING_SUPERVISOR,
                        Roles.DIRECTORY_EDITOR);
            default -> TestTokens.member(federation, person);
        };
    }
}
