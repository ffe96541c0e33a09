package org.miteinander.gateway.fallback;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Ends a request with a refusal; {@link EdgeErrors} writes it. */
public final class EdgeException extends RuntimeException {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final EdgeProblem problem;
    private final Duration retryAfter;

    public EdgeException(EdgeProblem problem) {
        this(problem, SOON, null);
    }

    public EdgeException(EdgeProblem problem, @Nullable Throwable cause) {
        this(problem, SOON, cause);
    }

    /** @param retryAfter when to come back; sent with 429 and 503 */
    public EdgeException(EdgeProblem problem, Duration retryAfter) {
        this(problem, retryAfter, null);
    }

    private EdgeException(EdgeProblem problem, Duration retryAfter, @Nullable Throwable cause) {
        super(problem.code(), cause, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public EdgeProblem problem() {
        return problem;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
