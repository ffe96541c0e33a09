package org.miteinander.platform.store;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out what was left behind: one thing that fails keeps no other one waiting, and is found again. */
public final class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private Sweep() {}

    public static <T> void each(Iterable<T> left, Consumer<T> work) {
        for (T one : left) {
            try {
                work.accept(one);
            } catch (RuntimeException e) {
                LOG.warn(
                        "{} waits for the next sweep: {}",
                        one.getClass().getSimpleName(),
                        e.getClass().getSimpleName());
            }
        }
    }
}
