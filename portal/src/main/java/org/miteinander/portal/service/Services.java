package org.miteinander.portal.service;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The services as pages see them. Each service has a circuit breaker of its own, so that one that is away costs
 * nothing but its part of a page. Unknown members of an answer are ignored: services add members.
 */
public final class Services {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Exchange exchange;
    private final Map<Service, CircuitBreaker> breakers = new EnumMap<>(Service.class);

    Services(Exchange exchange, CircuitBreakerRegistry registry) {
        this.exchange = exchange;
        for (Service service : Service.values()) {
            breakers.put(service, registry.circuitBreaker(service.label()));
        }
    }

    /**
     * Reads something. Places in the path are filled in order and encoded; a query parameter with a null value is
     * left out.
     *
     * @throws ServiceProblem when the service refuses (4xx)
     * @throws ServiceAway when the service cannot answer
     */
    public <T> T get(Service service, Call call, Class<T> type, String path, @Nullable Object... vars) {
        return answer(new Exchange.Request(service, call, "GET", ServicePath.of(path, vars), null, null, null), type);
    }

    /**
     * Changes something; {@code Void.class} for answers without a body.
     *
     * @param idempotencyKey required by services for every POST that creates something
     * @param ifMatch the version the change builds on, with or without quotes
     * @throws ServiceProblem when the service refuses (4xx)
     * @throws ServiceAway when the service cannot answer
     */
    public <T> T send(
            HttpMethod method,
            Service service,
            Call call,
            @Nullable Object body,
            Class<T> type,
            @Nullable String idempotencyKey,
            @Nullable String ifMatch,
            String path,
            @Nullable Object... vars) {
        String json = body == null ? null : JSON.writeValueAsString(body);
        String filled = ServicePath.of(path, vars);
        return answer(new Exchange.Request(service, call, method.name(), filled, json, idempotencyKey, ifMatch), type);
    }

    /** What the call gives, or empty when the service it asks is away. A refusal (4xx) still goes through. */
    public <T> Optional<T> optional(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (ServiceAway _) {
            return Optional.empty();
        }
    }

    private <T> T answer(Exchange.Request request, Class<T> type) {
        Exchange.Answer answer = guarded(request);
        if (answer.refused()) {
            throw new ServiceProblem(answer.status(), problem(answer.body()));
        }
        return read(request, answer, type);
    }

    private Exchange.Answer guarded(Exchange.Request request) {
        try {
            return Objects.requireNonNull(breakers.get(request.service()))
                    .executeSupplier(() -> exchange.send(request));
        } catch (CallNotPermittedException open) {
            throw new ServiceAway(request.service(), open);
        }
    }

    @SuppressWarnings("NullAway") // a Void answer is null, which no type can say here
    private static <T> T read(Exchange.Request request, Exchange.Answer answer, Class<T> type) {
        if (type == Void.class || answer.body().isEmpty()) {
            return null;
        }
        try {
            return JSON.readValue(answer.body(), type);
        } catch (JacksonException unreadable) {
            throw new IllegalStateException(
                    request.service().label() + " answered something unreadable as " + type.getSimpleName(),
                    unreadable);
        }
    }

    private static JsonNode problem(String body) {
        try {
            JsonNode tree = JSON.readTree(body);
            return tree.isObject() ? tree : JsonNodeFactory.instance.objectNode();
        } catch (JacksonException _) {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
