package org.miteinander.gateway.fallback;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * One circuit breaker per part behind the edge. Only an outage counts against a part: no connection, no answer in time.
 * What a part answers, be it an error, passes: one caller with a request that fails must not close a part for all. And
 * only what happened lately counts: failures from a part's start say nothing about it a minute later.
 */
@Component
public final class Breakers {
    private static final Logger LOG = LoggerFactory.getLogger(Breakers.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int LATELY_SECONDS = 5;

    private final CircuitBreakerRegistry registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.TIME_BASED)
            .slidingWindowSize(LATELY_SECONDS)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .waitDurationInOpenState(PAUSE)
            .permittedNumberOfCallsInHalfOpenState(3)
            .maxWaitDurationInHalfOpenState(Duration.ofSeconds(30))
            .build());

    public Breakers() {
        registry.getEventPublisher()
                .onEntryAdded(added -> added.getAddedEntry()
                        .getEventPublisher()
                        .onStateTransition(change -> LOG.warn(
                                "breaker {}: {}", change.getCircuitBreakerName(), change.getStateTransition())));
    }

    /** The call, or at once an {@link EdgeException} with {@code whenAway} while the part is known to be away. */
    public <T> Mono<T> guard(String part, EdgeProblem whenAway, Mono<T> call) {
        return Mono.defer(() -> {
            CircuitBreaker breaker = registry.circuitBreaker(part);
            if (!breaker.tryAcquirePermission()) {
                return Mono.error(new EdgeException(whenAway, PAUSE));
            }
            long start = breaker.getCurrentTimestamp();
            AtomicBoolean reported = new AtomicBoolean();
            return call.doOnSuccess(_ -> succeeded(breaker, start, reported))
                    .doOnError(error -> failed(breaker, start, reported, error))
                    .doOnCancel(() -> {
                        if (reported.compareAndSet(false, true)) {
                            breaker.releasePermission();
                        }
                    });
        });
    }

    private static void succeeded(CircuitBreaker breaker, long start, AtomicBoolean reported) {
        if (reported.compareAndSet(false, true)) {
            breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
        }
    }

    private static void failed(CircuitBreaker breaker, long start, AtomicBoolean reported, Throwable error) {
        if (!Faults.outage(error)) {
            succeeded(breaker, start, reported);
        } else if (reported.compareAndSet(false, true)) {
            breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), error);
        }
    }
}
