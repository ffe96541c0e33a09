package org.miteinander.counselling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.Roles;
import org.miteinander.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class HttpContractTest extends ServiceTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    /** Every handler of the service itself, as METHOD and path. */
    static Set<String> handlers(RequestMappingHandlerMapping mapping) {
        Set<String> handlers = new TreeSet<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.miteinander.counselling.")) {
                for (String path : info.getPatternValues()) {
                    info.getMethodsCondition().getMethods().forEach(m -> handlers.add(m + " " + path));
                }
            }
        });
        return handlers;
    }

    @Test
    void the_contract_and_the_handlers_are_the_same() {
        assertThat(handlers(mapping)).isNotEmpty().isEqualTo(Contract.operations());
    }

    @Test
    void the_contract_is_served() {
        assertThat(http().get("/openapi.yaml", null).body()).startsWith("openapi: 3.1.0");
    }

    @Test
    void the_answers_fit_the_contract() {
        String federation = federationWith("bea");
        String anna = TestTokens.member(federation, "anna");
        String bea = TestTokens.member(federation, "bea", Roles.COUNSELLOR);
        String list = "/api/v1/federations/" + federation + "/cases";
        Contract.assertFits("Offer", offer(federation));
        String id = ask(federation, "anna");
        Contract.assertFits(
                "DeskCases", http().get(list + "?status=WAITING", bea).json());
        Contract.assertFits("OpenCase", read(federation, id, anna).json());
        take(federation, id, "bea");
        Contract.assertFits(
                "DeskCases", http().get(list + "?status=ACTIVE", bea).json());
        Contract.assertFits("SentMessage", write(federation, id, bea, "Hallo").json());
        Contract.assertFits("OwnCases", http().get(list + "?mine=true", anna).json());
        http().put(path(federation, id) + "/closing", bea, "{\"reason\":null}");
        JsonNode closed = read(federation, id, anna).json();
        Contract.assertFits("OpenCase", closed);
        Contract.assertFits(
                "DeskCases", http().get(list + "?status=CLOSED", bea).json());
        Contract.assertFits("Problem", write(federation, id, bea, "Hallo").json());
    }

    @Test
    void an_unknown_status_is_a_bad_request() {
        String federation = federationWith("bea");
        String bea = TestTokens.member(federation, "bea", Roles.COUNSELLOR);
        assertThat(http().get("/api/v1/federations/" + federation + "/cases?status=LOST", bea)
                        .status())
                .isEqualTo(400);
    }
}
