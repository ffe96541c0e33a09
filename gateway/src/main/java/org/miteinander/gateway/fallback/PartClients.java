package org.miteinander.gateway.fallback;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** HTTP clients for the parts that the edge itself asks: with time limits, and behind the part's circuit breaker. */
@Component
public final class PartClients {
    private static final int CONNECT_MILLIS = 2_000;
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final Breakers breakers;

    PartClients(Breakers breakers) {
        this.breakers = breakers;
    }

    /** Every outage and every 5xx of the part ends in an {@link EdgeException} with {@code whenAway}. */
    public WebClient of(String part, EdgeProblem whenAway) {
        HttpClient http = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .responseTimeout(ANSWER);
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .filter((request, next) -> breakers.guard(part, whenAway, answered(next.exchange(request), whenAway)))
                .build();
    }

    private static Mono<ClientResponse> answered(Mono<ClientResponse> call, EdgeProblem whenAway) {
        return call.flatMap(answer -> {
                    if (answer.statusCode().is5xxServerError()) {
                        return answer.releaseBody().then(Mono.<ClientResponse>error(new EdgeException(whenAway)));
                    }
                    return Mono.just(answer);
                })
                .onErrorMap(e -> e instanceof EdgeException ? e : new EdgeException(whenAway, e));
    }
}
