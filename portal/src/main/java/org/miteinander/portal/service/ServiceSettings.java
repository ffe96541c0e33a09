package org.miteinander.portal.service;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are and how long the portal waits for them.
 *
 * @param addresses one origin per service, without a path
 * @param connectTimeout how long opening a connection may take
 * @param readTimeout how long a service may keep the portal waiting for the next byte of its answer
 * @param breakerPause how long a service that failed too often is left alone
 */
@ConfigurationProperties("portal.services")
record ServiceSettings(
        Map<Service, URI> addresses,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("3s") Duration readTimeout,
        @DefaultValue("2s") Duration breakerPause) {

    String address(Service service) {
        URI address = addresses.get(service);
        if (address == null) {
            throw new IllegalStateException(
                    "portal.services.addresses." + service.label() + ": missing (expected: a URL)");
        }
        String text = address.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
