package org.miteinander.gateway.planted.two;

import org.miteinander.gateway.planted.one.One;

/** Breaks the rules on purpose: needs a package that needs this one. */
public class Two {
    public One one;
}
