package org.miteinander.benchmarks;

/** The gateway's rate limit answered in the platform's place; whatever is measured under it is the limit. */
final class TooManyRequestsException extends RuntimeException {
    TooManyRequestsException(String asked) {
        super(asked
                + " was answered with 429, so the rate limit would be measured. Stop the platform and start it with: "
                + "RATE_LIMIT_PER_SECOND=100000 ./miteinander up --full-jit");
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
