package org.miteinander.gateway.route;

import java.net.URI;
import java.util.Locale;
import org.miteinander.gateway.GatewaySettings;

/** The parts of the platform that answer requests from outside. */
enum Part {
    PORTAL,
    IDENTITY,
    GROUPS,
    COUNSELLING,
    DIRECTORY,
    NOTIFICATIONS;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    URI address(GatewaySettings.Upstreams upstreams) {
        return switch (this) {
            case PORTAL -> upstreams.portal();
            case IDENTITY -> upstreams.identity();
            case GROUPS -> upstreams.groups();
            case COUNSELLING -> upstreams.counselling();
            case DIRECTORY -> upstreams.directory();
            case NOTIFICATIONS -> upstreams.notifications();
        };
    }
}
