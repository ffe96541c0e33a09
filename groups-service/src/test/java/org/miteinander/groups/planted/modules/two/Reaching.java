package org.miteinander.groups.planted.modules.two;

import org.miteinander.groups.planted.modules.one.inside.Hidden;

/** Breaks on purpose the rule that what lies inside a module is nobody else's business. */
final class Reaching {
    private Reaching() {}

    static String across() {
        return Hidden.secret();
    }
}
