package org.miteinander.planted.one;

import org.miteinander.planted.two.Two;

/** Uses a feature on purpose that its own may not depend on. */
public class One {
    public Two two;
}
