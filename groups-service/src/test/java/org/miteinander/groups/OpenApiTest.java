package org.miteinander.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.test.Http;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class OpenApiTest extends ServiceTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    /** Every handler of this service, such as {@code GET /x/{y}}. */
    static Set<String> handlers(RequestMappingHandlerMapping mapping) {
        Set<String> handlers = new TreeSet<>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getPackageName().startsWith("org.miteinander.groups")) {
                info.getPathPatternsCondition()
                        .getPatternValues()
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> handlers.add(verb.name() + " " + path)));
            }
        });
        return handlers;
    }

    @Test
    @DisplayName("the contract names every handler, and nothing that is not there")
    void contract_and_handlers_are_the_same() {
        assertThat(handlers(mapping)).isNotEmpty().isEqualTo(Contract.INSTANCE.operations());
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
