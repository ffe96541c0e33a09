package org.miteinander.portal.service;

import org.jspecify.annotations.Nullable;

/** A service failed, was too slow, or is not asked at the moment because it failed too often. */
public final class ServiceAway extends RuntimeException {

    private final Service service;

    public ServiceAway(Service service, @Nullable Throwable cause) {
        super(service.label() + " is away", cause);
        this.service = service;
    }

    public Service service() {
        return service;
    }
}
