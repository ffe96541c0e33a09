package org.miteinander.gateway.signin;

import java.time.Duration;
import org.miteinander.gateway.fallback.EdgeException;
import org.miteinander.gateway.fallback.EdgeProblem;
import org.miteinander.gateway.limit.Callers;
import org.miteinander.gateway.session.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Keycloak tells us that a person signed out or was signed out. Repeating such a message does no harm: it deletes what
 * is gone already.
 */
final class BackChannelLogout implements HandlerFunction<ServerResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(BackChannelLogout.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final ReactiveJwtDecoder decoder;
    private final Sessions sessions;
    private final Callers callers;

    /** @param decoder lets only logout tokens for us pass */
    BackChannelLogout(ReactiveJwtDecoder decoder, Sessions sessions, Callers callers) {
        this.decoder = decoder;
        this.sessions = sessions;
        this.callers = callers;
    }

    @Override
    public Mono<ServerResponse> handle(ServerRequest request) {
        return request.formData()
                .timeout(PATIENCE, Mono.error(() -> new EdgeException(EdgeProblem.TOO_SLOW)))
                .flatMap(form -> Mono.justOrEmpty(form.getFirst("logout_token")))
                .flatMap(this::ended)
                .map(_ -> HttpStatus.OK)
                .defaultIfEmpty(HttpStatus.BAD_REQUEST)
                .onErrorResume(BadJwtException.class, e -> {
                    LOG.warn("logout token refused: {}", e.getClass().getSimpleName());
                    return Mono.just(HttpStatus.BAD_REQUEST);
                })
                .doOnNext(status -> {
                    if (status == HttpStatus.BAD_REQUEST) {
                        callers.countStrictly(request.exchange());
                    }
                })
                .flatMap(status -> ServerResponse.status(status)
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    private Mono<Long> ended(String token) {
        return decoder.decode(token)
                .onErrorMap(e -> !(e instanceof BadJwtException), e -> new EdgeException(EdgeProblem.SIGN_IN_AWAY, e))
                .flatMap(this::end)
                .doOnNext(count -> LOG.info("back-channel logout ended {} sessions", count));
    }

    private Mono<Long> end(Jwt token) {
        String sid = token.getClaimAsString("sid");
        if (sid != null) {
            return sessions.endBySid(sid);
        }
        String subject = token.getSubject();
        return subject == null ? Mono.just(0L) : sessions.endBySubject(subject);
    }
}
