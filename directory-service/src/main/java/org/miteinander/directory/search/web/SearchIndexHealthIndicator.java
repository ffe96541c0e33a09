package org.miteinander.directory.search.web;

import org.miteinander.directory.search.domain.KeepIndex;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** A replica takes no requests before its index is built. */
@Component
final class SearchIndexHealthIndicator implements HealthIndicator {
    private final KeepIndex keepIndex;

    SearchIndexHealthIndicator(KeepIndex keepIndex) {
        this.keepIndex = keepIndex;
    }

    @Override
    public Health health() {
        return keepIndex.ready() ? Health.up().build() : Health.outOfService().build();
    }
}
