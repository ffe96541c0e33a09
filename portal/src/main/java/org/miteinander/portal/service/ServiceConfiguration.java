package org.miteinander.portal.service;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the client of the services. */
@Configuration(proxyBeanMethods = false)
class ServiceConfiguration {

    /** A breaker opens when half of the calls of the last five seconds failed, and probes with two calls after a pause. */
    @Bean
    CircuitBreakerRegistry circuitBreakers(ServiceSettings settings) {
        var registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.TIME_BASED)
                .slidingWindowSize(5)
                .minimumNumberOfCalls(6)
                .failureRateThreshold(50)
                .waitDurationInOpenState(settings.breakerPause())
                .permittedNumberOfCallsInHalfOpenState(2)
                .build());
        for (Service service : Service.values()) {
            registry.circuitBreaker(service.label());
        }
        return registry;
    }

    @Bean
    Services services(ServiceSettings settings, CircuitBreakerRegistry circuitBreakers) {
        return new Services(new Exchange(settings), circuitBreakers);
    }

    /** {@code miteinander.breaker.closed}: 1 while a service is asked as usual, 0 while it is left alone. */
    @Bean
    MeterBinder circuitBreakerMeters(CircuitBreakerRegistry circuitBreakers) {
        return meters -> {
            for (CircuitBreaker breaker : circuitBreakers.getAllCircuitBreakers()) {
                Gauge.builder(
                                "miteinander.breaker.closed",
                                breaker,
                                b -> b.getState() == CircuitBreaker.State.CLOSED ? 1 : 0)
                        .tag("service", breaker.getName())
                        .register(meters);
            }
        };
    }
}
