package org.miteinander.gateway.fallback;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.miteinander.gateway.GatewaySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The one place where an error of the edge becomes an answer: a problem for programs, a page for people. */
@Component
final class EdgeErrors implements WebExceptionHandler, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(EdgeErrors.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> OF_THE_UPSTREAM = List.of(
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.TRANSFER_ENCODING,
            HttpHeaders.LOCATION,
            HttpHeaders.ETAG);

    private final ErrorPage page = new ErrorPage();
    private final String policy;

    EdgeErrors(GatewaySettings settings) {
        this.policy = ContentPolicy.with(page.styleHash(), settings);
    }

    /** Before Spring Boot's own handler. */
    @Override
    public int getOrder() {
        return -2;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        EdgeException refusal = Faults.refusal(error);
        if (refusal.problem() == EdgeProblem.UNEXPECTED) {
            LOG.error("unexpected, request {}", RequestId.of(exchange), error);
        } else if (refusal.problem().status() >= 500) {
            Throwable cause = refusal.getCause() == null ? refusal : refusal.getCause();
            LOG.warn("{}, request {}: {}", refusal.problem().code(), RequestId.of(exchange), cause.toString());
        }
        return write(exchange, refusal);
    }

    private Mono<Void> write(ServerWebExchange exchange, EdgeException refusal) {
        EdgeProblem problem = refusal.problem();
        ServerHttpResponse response = exchange.getResponse();
        HttpHeaders headers = response.getHeaders();
        OF_THE_UPSTREAM.forEach(headers::remove);
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        headers.setCacheControl("no-store");
        if (problem.status() == 429 || problem.status() == 503) {
            headers.set(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, refusal.retryAfter().toSeconds())));
        }
        boolean english = english(exchange.getRequest());
        boolean program = forProgram(exchange.getRequest());
        if (program && problem.status() == 401) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        headers.setContentType(
                program
                        ? MediaType.APPLICATION_PROBLEM_JSON
                        : new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
        if (!program) {
            headers.set(ContentPolicy.HEADER, policy);
        }
        byte[] body = program
                ? JSON.writeValueAsBytes(members(problem, english))
                : page.html(problem, english, RequestId.of(exchange)).getBytes(StandardCharsets.UTF_8);
        headers.setContentLength(body.length);
        if (HttpMethod.HEAD.equals(exchange.getRequest().getMethod())) {
            return response.setComplete();
        }
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static Map<String, Object> members(EdgeProblem problem, boolean english) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "urn:miteinander:problem:" + problem.code());
        members.put("title", problem.sentence(true));
        members.put("status", problem.status());
        members.put("detail", problem.sentence(english));
        return members;
    }

    private static boolean forProgram(ServerHttpRequest request) {
        return request.getPath().value().startsWith("/api/")
                || request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
    }

    private static boolean english(ServerHttpRequest request) {
        HttpCookie chosen = request.getCookies().getFirst("lang");
        String language =
                chosen == null ? request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE) : chosen.getValue();
        return language != null && language.toLowerCase(Locale.ROOT).startsWith("en");
    }
}
