package org.miteinander.portal.service;

import java.util.Locale;

/** The services the portal asks. The label names the circuit breaker and the configuration key. */
public enum Service {
    IDENTITY,
    GROUPS,
    COUNSELLING,
    DIRECTORY,
    NOTIFICATIONS;

    /** The name in metrics, logs and configuration, for instance {@code groups}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
