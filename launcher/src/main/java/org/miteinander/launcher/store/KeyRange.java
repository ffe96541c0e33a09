package org.miteinander.launcher.store;

/** A stretch of an index below a prefix. */
final class KeyRange {
    /** Everything below the prefix. */
    static final KeyRange ALL = new KeyRange(new byte[0], Keys.END);

    private final byte[] from;
    private final byte[] to;

    KeyRange(byte[] from, byte[] to) {
        this.from = from;
        this.to = to;
    }

    /** Whether it leaves something out. */
    boolean narrows() {
        return from.length > 0;
    }

    byte[] first(byte[] prefix) {
        return Keys.join(prefix, from);
    }

    byte[] last(byte[] prefix) {
        return Keys.join(prefix, to);
    }
}
