package org.miteinander.portal.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.miteinander.portal.service.Remembered;
import org.miteinander.portal.service.Service;
import org.miteinander.portal.service.ServiceAway;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The contracts the services publish: kept for ten minutes, for a day while a service is away. */
@Component
class Contracts {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ContractSettings settings;
    private final RestClient client;
    private final Remembered<Service, List<ApiViews.Operation>> remembered =
            new Remembered<>(Service.values().length, Duration.ofMinutes(10), Duration.ofDays(1), System::nanoTime);

    Contracts(ContractSettings settings) {
        this.settings = settings;
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    /** What a service offers; throws {@link ServiceAway} when it cannot tell and nothing is remembered. */
    List<ApiViews.Operation> operations(Service service) {
        return remembered.get(service, this::read);
    }

    private List<ApiViews.Operation> read(Service service) {
        try {
            byte[] yaml =
                    client.get().uri(settings.contract(service)).retrieve().body(byte[].class);
            if (yaml == null) {
                throw new ServiceAway(service, null);
            }
            return Contract.parse(new String(yaml, StandardCharsets.UTF_8)).operations();
        } catch (RestClientException | IllegalArgumentException unreadable) {
            throw new ServiceAway(service, unreadable);
        }
    }
}
