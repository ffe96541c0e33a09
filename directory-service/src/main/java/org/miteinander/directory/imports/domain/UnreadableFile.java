package org.miteinander.directory.imports.domain;

/** From this line on a file cannot be read; what came before it counts. */
public final class UnreadableFile extends RuntimeException {
    private final int line;

    public UnreadableFile(int line, String reason) {
        super(reason, null, false, false);
        this.line = line;
    }

    public int line() {
        return line;
    }

    /** Always there. */
    public String reason() {
        String reason = getMessage();
        return reason == null ? "file: not readable" : reason;
    }
}
