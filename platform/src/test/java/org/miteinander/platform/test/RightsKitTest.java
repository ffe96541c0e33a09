package org.miteinander.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The kit of the rights tests must be able to turn red. */
class RightsKitTest {
    private static final String TABLE = """
            # a comment
            method;path;state;anonymous;member
            GET;/notes/{note};-;401;200
            GET;/notes?mine=true;-;401;200
            """;

    @RestController
    static class Planted {
        @GetMapping("/notes/{note}")
        String read(@PathVariable("note") String note) {
            return note;
        }

        @RequestMapping("/back-door")
        String open() {
            return "";
        }
    }

    private static Set<String> endpoints(String basePackage) {
        var context = new StaticApplicationContext();
        context.registerSingleton("planted", Planted.class);
        var mapping = new RequestMappingHandlerMapping();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        return Endpoints.of(mapping, basePackage);
    }

    @Test
    void a_handler_without_a_method_is_seen() {
        assertThat(endpoints("org.miteinander.platform")).containsExactly("ANY /back-door", "GET /notes/{note}");
    }

    @Test
    void handlers_of_other_packages_are_left_out() {
        assertThat(endpoints("org.miteinander.plat")).isEmpty();
    }

    @Test
    void an_endpoint_without_a_row_and_a_row_without_an_endpoint_are_gaps() {
        assertThat(RightsTable.parse(TABLE).gaps(endpoints("org.miteinander.platform")))
                .containsExactly("ANY /back-door: no row", "GET /notes: no endpoint");
    }

    @Test
    void a_cell_without_an_expectation_is_refused() {
        assertThatThrownBy(() -> RightsTable.parse("method;path;state;anonymous\nGET;/x;-;\n"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RightsTable.parse("method;path;state;anonymous;member\nGET;/x;-;401\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_answer_that_gives_too_much_is_wrong() {
        RightsTable table = RightsTable.parse(TABLE);
        var row = table.rows().getFirst();
        assertThat(table.wrong(row, caller -> caller.equals("member") ? "200" : "401"))
                .isEmpty();
        assertThat(table.wrong(row, caller -> "200"))
                .containsExactly("GET /notes/{note} - as anonymous: 200 (expected: 401)");
    }
}
