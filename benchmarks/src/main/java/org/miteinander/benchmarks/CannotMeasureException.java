package org.miteinander.benchmarks;

/** A figure cannot be had; the message says why, in one sentence for the person who runs the benchmark. */
final class CannotMeasureException extends RuntimeException {
    CannotMeasureException(String sentence) {
        super(sentence);
    }

    CannotMeasureException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
