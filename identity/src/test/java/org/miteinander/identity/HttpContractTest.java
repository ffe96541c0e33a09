package org.miteinander.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.miteinander.platform.test.Endpoints;
import org.miteinander.platform.test.HttpContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The contract names every handler, and every handler is in the contract; {@link Client} checks each answer. */
class HttpContractTest extends IdentityServiceTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void the_contract_is_exactly_what_is_served() {
        assertThat(Endpoints.of(mapping, "org.miteinander.identity"))
                .isNotEmpty()
                .isEqualTo(HttpContract.load().operations());
    }

    @Test
    void the_contract_is_served() {
        assertThat(unchecked().get("/openapi.yaml", null).body()).contains("openapi: 3.1.0");
    }
}
