package org.miteinander.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.miteinander.gateway.GatewaySettings;
import org.miteinander.gateway.fallback.EdgeException;
import org.miteinander.gateway.fallback.EdgeProblem;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;

class BodyLimitFilterTest {
    private static final URI NOWHERE = URI.create("http://localhost");
    private final BodyLimitFilter filter = new BodyLimitFilter(new GatewaySettings(
            NOWHERE,
            NOWHERE,
            "",
            "",
            "",
            DataSize.ofBytes(10),
            1,
            new GatewaySettings.Upstreams(NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE)));

    private static Flux<DataBuffer> body(String... parts) {
        return Flux.fromArray(parts)
                .map(part -> DefaultDataBufferFactory.sharedInstance.wrap(part.getBytes(StandardCharsets.UTF_8)));
    }

    private String arrived(MockServerHttpRequest request) {
        var seen = new AtomicReference<>("");
        filter.filter(
                        MockServerWebExchange.from(request),
                        exchange -> DataBufferUtils.join(exchange.getRequest().getBody())
                                .doOnNext(buffer -> seen.set(buffer.toString(StandardCharsets.UTF_8)))
                                .then())
                .block(Duration.ofSeconds(5));
        return seen.get();
    }

    private void refused(MockServerHttpRequest request) {
        try {
            arrived(request);
        } catch (EdgeException e) {
            assertThat(e.problem()).isEqualTo(EdgeProblem.TOO_LARGE);
            return;
        }
        throw new AssertionError("not refused");
    }

    @Test
    void a_body_of_the_right_size_arrives() {
        assertThat(arrived(MockServerHttpRequest.post("/x").contentLength(10).body(body("12345", "67890"))))
                .isEqualTo("1234567890");
        assertThat(arrived(MockServerHttpRequest.post("/x").body(body("12345", "67890"))))
                .isEqualTo("1234567890");
    }

    @Test
    void a_larger_one_is_refused_whether_it_says_so_or_not() {
        refused(MockServerHttpRequest.post("/x").contentLength(11).body(body("1")));
        refused(MockServerHttpRequest.post("/x").body(body("12345", "67890", "1")));
    }
}
