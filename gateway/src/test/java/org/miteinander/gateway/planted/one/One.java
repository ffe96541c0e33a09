package org.miteinander.gateway.planted.one;

import org.miteinander.gateway.planted.two.Two;

/** Breaks the rules on purpose: needs a package that needs this one. */
public class One {
    public Two two;
}
