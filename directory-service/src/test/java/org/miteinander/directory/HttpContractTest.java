package org.miteinander.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.platform.test.Endpoints;
import org.miteinander.platform.test.Http;
import org.miteinander.platform.test.HttpContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

class HttpContractTest extends ServiceTest {
    private static final HttpContract CONTRACT = HttpContract.load();
    private static final String ENTRIES = "/api/v1/register/entries";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void the_contract_and_the_handlers_are_the_same() {
        assertThat(Endpoints.of(mapping, "org.miteinander.directory"))
                .isNotEmpty()
                .isEqualTo(CONTRACT.operations());
    }

    @Test
    void the_contract_is_served() {
        assertThat(http().get("/openapi.yaml", null).body()).startsWith("openapi: 3.1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SearchResult", "Entry"})
    void the_examples_fit_the_contract_for_other_services_test_with_them(String schema) throws IOException {
        try (InputStream file = HttpContractTest.class.getResourceAsStream("/contracts/http/openapi.yaml")) {
            Object loaded = new Yaml().load(file);
            JsonNode contract = JSON.valueToTree(loaded);
            JsonNode examples =
                    contract.path("components").path("schemas").path(schema).path("examples");
            assertThat(examples).isNotEmpty();
            examples.forEach(example -> CONTRACT.assertFits(schema, example));
        }
    }

    @Test
    void the_answers_fit_the_contract() {
        fixture();
        for (JsonNode line : importLines(
                "/internal/v1/imports/directory?source=fixture",
                Upload.fixture("topics.json"),
                Upload.fixture("contact-points.json"),
                Upload.text("broken.json", "{"))) {
            CONTRACT.assertFits("ImportLine", line);
        }
        for (String query : new String[] {
            "?q=Depression&place=00201", "?q=Depresion", "?q=Kraftfahrzeug&place=nirgendwo", "?kind=PARTY"
        }) {
            checked(ENTRIES + query);
        }
        for (JsonNode hit : search("place", "00201").path("items")) {
            checked(ENTRIES + "/" + hit.path("id").asString());
        }
        checked(ENTRIES + "/nobody");
    }

    private void checked(String path) {
        Http.Answer answer = http().get(path, null);
        CONTRACT.check("GET", path, answer);
    }
}
