package org.miteinander.identity.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.miteinander.identity.account.domain.AccountsAway;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemAdvice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Keycloak being away is 503, not a fault: what was begun stays begun, and the sweep or the next try completes it. */
@RestControllerAdvice
@Order(0)
final class AwayAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(AwayAdvice.class);

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> away(AccountsAway e, HttpServletRequest request) {
        LOG.warn("account server away: {}", reason(e));
        String language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        boolean english = language != null && language.toLowerCase(Locale.ROOT).startsWith("en");
        return ResponseEntity.status(CommonProblem.UNAVAILABLE.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(ProblemAdvice.body(CommonProblem.UNAVAILABLE, List.of(), Map.of(), english));
    }

    private static String reason(AccountsAway e) {
        Throwable cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : cause.getClass().getSimpleName();
    }
}
