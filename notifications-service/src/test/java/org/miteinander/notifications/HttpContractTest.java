package org.miteinander.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.test.EmbeddedParts;
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
            if (handler.getBeanType().getName().startsWith("org.miteinander.notifications.")) {
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
        String federation = aFederation();
        String anna = TestTokens.member(federation, "anna");
        String base = "/api/v1/federations/" + federation;
        String group = aGroup(federation, "OPEN", "anna");
        EmbeddedParts.publish("groups.events", posted(federation, group, anId(), 0, "bernd"));
        awaitKinds(federation, "anna", "POST");
        JsonNode inbox = http().get(base + "/inbox", anna).json();
        Contract.assertFits("Inbox", inbox);
        String notice = inbox.path("items").get(0).path("id").asString();
        Contract.assertFits(
                "Notice",
                http().put(base + "/inbox/" + notice, anna, "{\"read\":true}").json());
        Contract.assertFits("Count", http().get(base + "/inbox/count", anna).json());
        Contract.assertFits(
                "Link", http().get("/api/v1/notice-links/" + notice, null).json());
        Contract.assertFits(
                "Preferences", http().get(base + "/preferences", anna).json());
        Contract.assertFits(
                "MailAddress", http().get(base + "/mail-address", anna).json());
        Contract.assertFits(
                "Problem",
                http().put(base + "/mail-address", anna, "{\"address\":\"x\"}").json());
        Contract.assertFits(
                "Problem", http().put(base + "/inbox", anna, "{\"read\":false}").json());
    }
}
