package org.miteinander.planted.modules.first;

import org.miteinander.planted.modules.second.inner.Secret;

/** Breaks the border of another module on purpose. */
public final class First {
    final Secret secret = new Secret();
}
