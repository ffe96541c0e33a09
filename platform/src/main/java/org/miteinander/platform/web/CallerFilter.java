package org.miteinander.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miteinander.platform.Caller;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemAdvice;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds out who calls before any controller runs. Only platform tokens count; below {@code /internal} only the machine
 * secret does. A bad token is 401, never Anonymous: a client must learn that its token is of no use.
 */
final class CallerFilter extends OncePerRequestFilter {
    static final String ATTRIBUTE = Caller.class.getName();
    private static final String BEARER = "Bearer ";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PlatformTokens tokens;
    private final byte[] machineSecret;
    private final List<String> ownCredentials;

    /** @param ownCredentials paths below /internal that check another credential themselves */
    CallerFilter(PlatformTokens tokens, String machineSecret, List<String> ownCredentials) {
        this.tokens = tokens;
        this.machineSecret = machineSecret.getBytes(StandardCharsets.UTF_8);
        this.ownCredentials = ownCredentials;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String bearer = bearer(request.getHeader(HttpHeaders.AUTHORIZATION));
        String path = path(request);
        if (path.startsWith("/actuator/") || ownCredentials.contains(path)) {
            request.setAttribute(ATTRIBUTE, new Caller.Anonymous());
        } else if (path.startsWith("/internal/")) {
            if (bearer == null || !isMachine(bearer)) {
                refuse(request, response, CommonProblem.NOT_SIGNED_IN);
                return;
            }
            request.setAttribute(ATTRIBUTE, new Caller.Machine("machine"));
        } else {
            switch (tokens.verify(bearer)) {
                case PlatformTokens.Verified.Good(Caller caller) -> request.setAttribute(ATTRIBUTE, caller);
                case PlatformTokens.Verified.Bad _ -> {
                    refuse(request, response, CommonProblem.NOT_SIGNED_IN);
                    return;
                }
                case PlatformTokens.Verified.Unknown _ -> {
                    refuse(request, response, CommonProblem.UNAVAILABLE);
                    return;
                }
            }
        }
        chain.doFilter(request, response);
    }

    /** The path as Spring matches it: decoded, without parameters, so that no spelling of /internal gets past here. */
    private static String path(HttpServletRequest request) {
        StringBuilder path = new StringBuilder();
        for (PathContainer.Element element : RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .elements()) {
            if (element instanceof PathContainer.PathSegment segment) {
                path.append('/').append(segment.valueToMatch());
            }
        }
        return path.toString();
    }

    private boolean isMachine(String bearer) {
        return machineSecret.length > 0
                && MessageDigest.isEqual(machineSecret, bearer.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String bearer(@Nullable String header) {
        return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : null;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, CommonProblem problem)
            throws IOException {
        String language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        boolean english = language != null && language.toLowerCase(Locale.ROOT).startsWith("en");
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream()
                .write(JSON.writeValueAsBytes(ProblemAdvice.body(problem, List.of(), Map.of(), english)));
    }
}
