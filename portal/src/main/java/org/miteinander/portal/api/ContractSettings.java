package org.miteinander.portal.api;

import java.net.URI;
import java.util.Map;
import org.miteinander.portal.service.Service;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services publish their contracts.
 *
 * @param addresses one origin per service
 */
@ConfigurationProperties("portal.services")
record ContractSettings(Map<Service, URI> addresses) {

    /** The contract of a service. */
    URI contract(Service service) {
        URI address = addresses.get(service);
        if (address == null) {
            throw new IllegalStateException("portal.services.addresses." + service.label() + ": missing");
        }
        String origin = address.toString();
        return URI.create((origin.endsWith("/") ? origin : origin + "/") + "openapi.yaml");
    }
}
