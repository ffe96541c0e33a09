package org.miteinander.gateway.edge;

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

/** Ends a request whose body is too large: at once if it says so, else while it arrives. */
@Component
final class BodyLimitFilter implements WebFilter, Ordered {
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
        if (request.getHeaders().getContentLength() >= 0) {
            return chain.filter(exchange);
        }
        return chain.filter(exchange.mutate().request(counted(request)).build());
    }

    private ServerHttpRequest counted(ServerHttpRequest request) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                AtomicLong arrived = new AtomicLong();
                return super.getBody().handle((buffer, next) -> {
                    if (arrived.addAndGet(buffer.readableByteCount()) > most) {
                        DataBufferUtils.release(buffer);
                        next.error(new EdgeException(EdgeProblem.TOO_LARGE));
                    } else {
                        next.next(buffer);
                    }
                });
            }
        };
    }
}
