package org.miteinander.counselling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.Caller;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.test.Endpoints;
import org.miteinander.platform.test.RightsTable;
import org.miteinander.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The service with holes in it: the rights table must notice each. */
@Import({PlantedHoleTest.Hole.class, PlantedHoleTest.BackDoor.class})
@DirtiesContext
class PlantedHoleTest extends ServiceTest {
    private static final RightsTable TABLE = RightsTable.read("/rights.csv");

    /** Whoever comes counts as the seeker, with every role. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class Hole implements WebMvcConfigurer, HandlerMethodArgumentResolver {
        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(this);
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.Member.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binder) {
            Map<?, ?> variables = (Map<?, ?>) request.getAttribute(
                    HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
            String federation = variables.get("federation").toString();
            return new Caller.Member(
                    new FederationId(federation),
                    new MemberId(TestTokens.id(federation, "seeker")),
                    Set.of(RightsCalls.EVERY_ROLE),
                    "mfa",
                    Instant.now());
        }
    }

    @RestController
    static class BackDoor {
        @GetMapping("/api/v1/federations/{federation}/back-door")
        String open() {
            return "";
        }
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void an_endpoint_that_nobody_thought_of_is_a_gap() {
        assertThat(TABLE.gaps(Endpoints.of(mapping, "org.miteinander.counselling")))
                .containsExactly("GET /api/v1/federations/{federation}/back-door: no row");
    }

    @Test
    void a_policy_that_lets_everybody_in_is_wrong_for_everybody_but_the_seeker() {
        RightsTable.Row reading = TABLE.rows().stream()
                .filter(row -> row.endpoint().equals("GET /api/v1/federations/{federation}/cases/{case}"))
                .filter(row -> row.state().equals("WAITING"))
                .findFirst()
                .orElseThrow();
        RightsCalls calls = new RightsCalls(this);
        assertThat(TABLE.wrong(reading, caller -> calls.answer(reading, caller)))
                .hasSize(TABLE.callers().size() - 1)
                .contains(reading + " as member: 200 (expected: 404)")
                .noneMatch(line -> line.contains(" as seeker"));
    }
}
