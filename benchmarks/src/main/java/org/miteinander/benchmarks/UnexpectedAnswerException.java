package org.miteinander.benchmarks;

import java.io.IOException;

/** An answer with another status than the one that counts. */
final class UnexpectedAnswerException extends IOException {
    UnexpectedAnswerException(String sentence) {
        super(sentence);
    }
}
