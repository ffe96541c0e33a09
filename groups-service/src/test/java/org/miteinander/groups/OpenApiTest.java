package org.miteinander.groups;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.test.Endpoints;
import org.miteinander.platform.test.Http;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class OpenApiTest extends ServiceTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    @DisplayName("the contract names every handler, and nothing that is not there")
    void contract_and_handlers_are_the_same() {
        assertThat(Endpoints.of(mapping, "org.miteinander.groups")).isNotEmpty().isEqualTo(Scene.CONTRACT.operations());
    }

    @Test
    void the_contract_is_served() {
        Http.Answer answer = new Http(port).get("/openapi.yaml", null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("openapi: 3.1");
    }

    @Test
    void unknown_fields_are_refused() {
        assertThat(scene.call(
                                "POST",
                                "/groups",
                                scene.admin(),
                                "{\"name\":\"n\",\"purpose\":\"p\",\"visibility\":\"OPEN\",\"surprise\":1}",
                                "Idempotency-Key",
                                "k")
                        .status())
                .isEqualTo(400);
    }
}
