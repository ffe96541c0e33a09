package org.miteinander.gateway.edge;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.miteinander.gateway.GatewaySettings;
import org.miteinander.gateway.fallback.EdgeException;
import org.miteinander.gateway.fallback.EdgeProblem;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ends a request whose body is too large: at once if it says so, else while it arrives. And one whose body does not come:
 * well before the part behind the edge would be taken for the one that does not answer.
 */
@Component
final class BodyLimitFilter implements WebFilter, Ordered {
    private static final Duration PIECE = Duration.ofSeconds(4);
    private static final Duration WHOLE = Duration.ofSeconds(12);

    private final long most;

    BodyLimitFilter(GatewaySettings settings) {
        this.most = settings.maxBody().toBytes();
    }

    @Override
    public int getOrder() {
        return EdgeOrder.BODY;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (request.getHeaders().getContentLength() > most) {
            return Mono.error(new EdgeException(EdgeProblem.TOO_LARGE));
        }
        if (request.getHeaders().getContentLength() == 0) {
            return chain.filter(exchange);
        }
        return chain.filter(exchange.mutate().request(bounded(request)).build());
    }

    private ServerHttpRequest bounded(ServerHttpRequest request) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                AtomicLong arrived = new AtomicLong();
                long end = System.nanoTime() + WHOLE.toNanos();
                return super.getBody()
                        .timeout(PIECE, Mono.error(() -> new EdgeException(EdgeProblem.TOO_SLOW)))
                        .onErrorMap(IOException.class, e -> new EdgeException(EdgeProblem.BAD_REQUEST, e))
                        .handle((buffer, next) -> {
                            boolean tooLarge = arrived.addAndGet(buffer.readableByteCount()) > most;
                            if (tooLarge || System.nanoTime() - end > 0) {
                                DataBufferUtils.release(buffer);
                                next.error(new EdgeException(tooLarge ? EdgeProblem.TOO_LARGE : EdgeProblem.TOO_SLOW));
                            } else {
                                next.next(buffer);
                            }
                        });
            }
        };
    }
}
