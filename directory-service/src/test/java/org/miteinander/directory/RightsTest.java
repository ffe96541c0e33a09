package org.miteinander.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.Roles;
import org.miteinander.platform.test.Endpoints;
import org.miteinander.platform.test.HttpContract;
import org.miteinander.platform.test.RightsTable;
import org.miteinander.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint × every kind of caller, as {@code rights.csv} says. */
@DisplayName("N-01: everybody may search; only the operator's tools import")
class RightsTest extends ServiceTest {
    private static final RightsTable TABLE = RightsTable.read("/rights.csv");
    private static final String PACKAGE = "org.miteinander.directory";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void every_endpoint_has_a_row_and_every_row_an_endpoint() {
        assertThat(TABLE.gaps(Endpoints.of(mapping, PACKAGE))).isEmpty();
    }

    @Test
    void every_role_there_is_has_a_column() {
        assertThat(roles()).contains(Roles.REGISTER_EDITOR).isSubsetOf(TABLE.callers());
    }

    @Test
    void everybody_gets_the_answer_the_table_promises() {
        fixture();
        String entry =
                search("q", "Nesselfieber").path("items").path(0).path("id").asString();
        List<String> wrong = TABLE.rows().stream()
                .flatMap(row -> TABLE.wrong(row, caller -> answer(row, entry, caller)).stream())
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_planted_hole_turns_contract_and_table_red() throws NoSuchMethodException {
        try (PlantedHole _ = new PlantedHole(mapping)) {
            assertThat(Endpoints.of(mapping, PACKAGE))
                    .isNotEqualTo(HttpContract.load().operations());
            assertThat(TABLE.gaps(Endpoints.of(mapping, PACKAGE)))
                    .containsExactly("ANY " + PlantedHole.PATH + ": no row");
            RightsTable.Row closed =
                    new RightsTable.Row("GET", PlantedHole.PATH, "-", Map.of("anonymous", "401", "foreign", "401"));
            assertThat(TABLE.wrong(closed, caller -> answer(closed, "", caller)))
                    .containsExactlyInAnyOrder(
                            closed + " as anonymous: 204 (expected: 401)", closed + " as foreign: 204 (expected: 401)");
        }
        assertThat(TABLE.gaps(Endpoints.of(mapping, PACKAGE))).isEmpty();
    }

    private String answer(RightsTable.Row row, String entry, String caller) {
        return Integer.toString(status(row.method(), row.path().replace("{entry}", entry), token(caller)));
    }

    private int status(String method, String path, @Nullable String token) {
        if (method.equals("GET")) {
            return http().get(path, token).status();
        }
        return path.endsWith("postcodes")
                ? upload(path, token, Upload.fixture("postcodes.csv")).statusCode()
                : upload(path + "?source=nationwide", token, Upload.fixture("nationwide.csv"))
                        .statusCode();
    }

    private static @Nullable String token(String caller) {
        return switch (caller) {
            case "anonymous" -> null;
            case "guest" -> TestTokens.guest("platform");
            case "machine" -> TestTokens.machine();
            case "foreign" -> TestTokens.member("elsewhere", caller, roles().toArray(String[]::new));
            default -> TestTokens.member("platform", caller, caller);
        };
    }

    private static List<String> roles() {
        return Arrays.stream(Roles.class.getFields()).map(RightsTest::value).toList();
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
