package org.miteinander.counselling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.miteinander.platform.Roles;
import org.miteinander.platform.test.Endpoints;
import org.miteinander.platform.test.HttpContract;
import org.miteinander.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** That the answers fit the contract is checked at every request of every test, see {@link CheckedHttp}. */
class HttpContractTest extends ServiceTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void the_contract_and_the_handlers_are_the_same() {
        assertThat(Endpoints.of(mapping, "org.miteinander.counselling"))
                .isNotEmpty()
                .isEqualTo(HttpContract.load().operations());
    }

    @Test
    void the_contract_is_served() {
        assertThat(http().get("/openapi.yaml", null).body()).startsWith("openapi: 3.1.0");
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
