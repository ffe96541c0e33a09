package org.miteinander.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
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
            if (handler.getBeanType().getName().startsWith("org.miteinander.directory.")) {
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
        fixture();
        for (JsonNode line : importLines(
                "/internal/v1/imports/directory?source=fixture",
                Upload.fixture("topics.json"),
                Upload.fixture("contact-points.json"),
                Upload.text("broken.json", "{"))) {
            Contract.assertFits("ImportLine", line);
        }
        JsonNode near = search("q", "Depression", "place", "00201");
        Contract.assertFits("SearchResult", near);
        Contract.assertFits("SearchResult", search("q", "Depresion"));
        Contract.assertFits("SearchResult", search("q", "Kraftfahrzeug", "place", "nirgendwo"));
        for (JsonNode hit : search("place", "00201").path("items")) {
            String path = "/api/v1/register/entries/" + hit.path("id").asString();
            Contract.assertFits("Entry", http().get(path, null).json());
        }
        Contract.assertFits(
                "Problem", http().get("/api/v1/register/entries/nobody", null).json());
        Contract.assertFits(
                "Problem",
                http().get("/api/v1/register/entries?kind=PARTY", null).json());
    }
}
