package org.miteinander.counselling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.Roles;
import org.miteinander.platform.test.Endpoints;
import org.miteinander.platform.test.RightsTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint × every kind of caller × every state of a case, as {@code rights.csv} says. */
@DisplayName("B-10 B-14: rights of every endpoint")
class RightsTest extends ServiceTest {
    private static final RightsTable TABLE = RightsTable.read("/rights.csv");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void every_endpoint_has_a_row_and_every_row_an_endpoint() {
        assertThat(TABLE.gaps(Endpoints.of(mapping, "org.miteinander.counselling")))
                .isEmpty();
    }

    @Test
    void every_role_there_is_has_a_column() {
        List<String> roles =
                Arrays.stream(Roles.class.getFields()).map(RightsTest::value).toList();
        assertThat(roles)
                .contains(Roles.COUNSELLOR)
                .allMatch(role -> TABLE.callers().stream()
                        .anyMatch(caller -> caller.equals(role) || caller.startsWith(role + "-")));
        assertThat(RightsCalls.EVERY_ROLE)
                .containsAll(roles.stream()
                        .filter(role -> !role.equals(Roles.MEMBER)) // every token of a member has that one
                        .toList());
    }

    private static String value(java.lang.reflect.Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everybody_gets_the_answer_the_table_promises() {
        RightsCalls calls = new RightsCalls(this);
        List<String> wrong = TABLE.rows().stream()
                .flatMap(row -> TABLE.wrong(row, caller -> calls.answer(row, caller)).stream())
                .toList();
        assertThat(wrong).isEmpty();
    }
}
