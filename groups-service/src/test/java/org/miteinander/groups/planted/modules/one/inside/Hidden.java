package org.miteinander.groups.planted.modules.one.inside;

/** Belongs to the inside of its module. */
public final class Hidden {
    private Hidden() {}

    public static String secret() {
        return "hidden";
    }
}
