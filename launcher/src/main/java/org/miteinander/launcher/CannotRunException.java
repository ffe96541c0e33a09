package org.miteinander.launcher;

/** Something the person at the keyboard has to know: one sentence, shown as it is; the command ends with exit code 1. */
public final class CannotRunException extends RuntimeException {
    public CannotRunException(String sentence) {
        super(sentence);
    }

    public CannotRunException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence; never null, unlike the message of any exception. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
