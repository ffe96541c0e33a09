package org.miteinander.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;

/** The contract names every handler, and every handler is in the contract. */
class HttpContractTest extends IdentityServiceTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Test
    void the_contract_is_exactly_what_is_served() {
        assertThat(served()).isNotEmpty().isEqualTo(promised());
    }

    private Set<String> served() {
        Set<String> served = new TreeSet<>();
        handlers.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("org.miteinander.identity")) {
                mapping.getPathPatternsCondition()
                        .getPatternValues()
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> served.add(verb.name().toLowerCase(Locale.ROOT) + " " + path)));
            }
        });
        return served;
    }

    private Set<String> promised() {
        Map<String, Object> contract =
                new Yaml().load(http().get("/openapi.yaml", null).body());
        Set<String> promised = new TreeSet<>();
        ((Map<?, ?>) contract.get("paths"))
                .forEach((path, item) -> ((Map<?, ?>) item)
                        .keySet().stream()
                                .map(Object::toString)
                                .filter(METHODS::contains)
                                .forEach(verb -> promised.add(verb + " " + path)));
        return promised;
    }
}
