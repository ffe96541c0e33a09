package org.miteinander.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.miteinander.platform.test.Endpoints;
import org.miteinander.platform.test.Http;
import org.miteinander.platform.test.HttpContract;
import org.miteinander.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Contract and service are the same; that every answer fits is checked with every request of {@link CheckedHttp}. */
class HttpContractTest extends ServiceTest {
    private static final HttpContract CONTRACT = HttpContract.load();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void the_contract_and_the_handlers_are_the_same() {
        assertThat(Endpoints.of(mapping, "org.miteinander.notifications"))
                .isNotEmpty()
                .isEqualTo(CONTRACT.operations());
    }

    @Test
    void the_contract_is_served() {
        assertThat(http().get("/openapi.yaml", null).body()).startsWith("openapi: 3.1.0");
    }

    @Test
    void an_unreadable_request_is_refused_as_the_contract_says() {
        String federation = aFederation();
        String inbox = "/api/v1/federations/" + federation + "/inbox";
        String anna = TestTokens.member(federation, "anna");
        assertThat(http().get(inbox + "?cursor=none", anna).status()).isEqualTo(400);
        assertThat(http().put(inbox, anna, "{").status()).isEqualTo(400);
        assertThat(http().put(inbox, anna, "{\"read\":true,\"more\":1}").status())
                .isEqualTo(400);
        assertThat(http().put(inbox, anna, "{\"read\":false}").status()).isEqualTo(422);
    }

    @Test
    void an_answer_of_another_form_would_be_noticed() {
        HttpHeaders json = HttpHeaders.of(Map.of("Content-Type", List.of("application/json")), (_, _) -> true);
        String path = "/api/v1/federations/rheuma/inbox/count";
        CONTRACT.check("GET", path, new Http.Answer(200, "{\"unread\":1}", json));
        assertThatThrownBy(() -> CONTRACT.check("GET", path, new Http.Answer(200, "{\"unread\":1,\"name\":2}", json)))
                .isInstanceOf(AssertionError.class);
    }
}
