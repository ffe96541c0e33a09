package org.miteinander.gateway.fallback;

import com.mongodb.MongoException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.server.ResponseStatusException;

/** Tells an outage of a part from a refusal and from a mistake of ours. */
final class Faults {
    private static final int DEPTH = 5;

    private Faults() {}

    /** Whether a part behind the edge could not be reached or did not answer in time. A refusal (4xx) never is that. */
    static boolean outage(Throwable error) {
        EdgeException known = find(EdgeException.class, error);
        if (known != null) {
            return known.problem().status() == 503;
        }
        ResponseStatusException status = find(ResponseStatusException.class, error);
        if (status != null) {
            return status.getStatusCode().value() > 500;
        }
        return find(IOException.class, error) != null
                || find(TimeoutException.class, error) != null
                || find(WebClientRequestException.class, error) != null
                || find(MongoException.class, error) != null;
    }

    /** The refusal in which this error ends. */
    static EdgeException refusal(Throwable error) {
        EdgeException known = find(EdgeException.class, error);
        if (known != null) {
            return known;
        }
        if (find(DataBufferLimitException.class, error) != null) {
            return new EdgeException(EdgeProblem.TOO_LARGE, error);
        }
        ResponseStatusException status = find(ResponseStatusException.class, error);
        if (status != null && status.getStatusCode().is4xxClientError()) {
            return new EdgeException(byStatus(status.getStatusCode().value()), status);
        }
        return new EdgeException(outage(error) ? EdgeProblem.UNAVAILABLE : EdgeProblem.UNEXPECTED, error);
    }

    private static EdgeProblem byStatus(int status) {
        return switch (status) {
            case 404 -> EdgeProblem.NOT_FOUND;
            case 405 -> EdgeProblem.METHOD_NOT_ALLOWED;
            case 413 -> EdgeProblem.TOO_LARGE;
            default -> EdgeProblem.BAD_REQUEST;
        };
    }

    private static <T extends Throwable> @Nullable T find(Class<T> wanted, Throwable error) {
        Throwable cause = error;
        for (int depth = 0; depth < DEPTH && cause != null; depth++) {
            if (wanted.isInstance(cause)) {
                return wanted.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }
}
