package org.miteinander.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miteinander.platform.Caller;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CallerFilterTest {
    private static final String SECRET = "secret-of-this-test";

    private final CallerFilter filter = new CallerFilter(
            new PlatformTokens("http://127.0.0.1:9/keys", Clock.systemUTC()), SECRET, List.of("/internal/own"));

    private MockHttpServletResponse call(MockHttpServletRequest request) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static MockHttpServletRequest request(String path, String bearer) {
        var request = new MockHttpServletRequest("GET", path);
        if (bearer != null) {
            request.addHeader("Authorization", "Bearer " + bearer);
        }
        return request;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/v1/imports",
                "/%69nternal/v1/imports",
                "/internal;x=1/v1/imports",
                "//internal/v1/imports",
                "/%69%6e%74ernal;a/v1/imports"
            })
    void no_spelling_of_an_internal_path_gets_past_the_machine_secret(String path)
            throws ServletException, IOException {
        assertThat(call(request(path, null)).getStatus()).isEqualTo(401);
        assertThat(call(request(path, "guess")).getStatus()).isEqualTo(401);
        var machine = request(path, SECRET);
        assertThat(call(machine).getStatus()).isEqualTo(200);
        assertThat(machine.getAttribute(CallerFilter.ATTRIBUTE)).isInstanceOf(Caller.Machine.class);
    }

    @Test
    void without_a_token_somebody_is_anonymous() throws ServletException, IOException {
        var request = request("/api/v1/things", null);
        assertThat(call(request).getStatus()).isEqualTo(200);
        assertThat(request.getAttribute(CallerFilter.ATTRIBUTE)).isInstanceOf(Caller.Anonymous.class);
    }

    @Test
    void a_token_that_is_none_is_401_and_never_anonymous() throws ServletException, IOException {
        assertThat(call(request("/api/v1/things", "nonsense")).getStatus()).isEqualTo(401);
    }

    @Test
    void the_machine_secret_opens_no_other_door() throws ServletException, IOException {
        assertThat(call(request("/api/v1/things", SECRET)).getStatus()).isEqualTo(401);
    }
}
