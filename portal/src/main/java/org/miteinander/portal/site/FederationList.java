package org.miteinander.portal.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.Remembered;
import org.miteinander.portal.service.Service;
import org.miteinander.portal.service.ServiceAway;
import org.miteinander.portal.service.Services;
import org.springframework.stereotype.Component;

/** All federations by name: kept for a minute, for an hour while identity is away. */
@Component
public class FederationList {

    private static final int MOST_PAGES = 10;
    private static final String ALL = "all";

    record FederationJson(
            String slug, String name, @Nullable String claim, boolean counselling) {}

    record FederationsJson(
            List<FederationJson> items, @Nullable String next) {}

    private final Services services;
    private final Remembered<String, List<FederationLink>> remembered =
            new Remembered<>(1, Duration.ofMinutes(1), Duration.ofHours(1), System::nanoTime);

    FederationList(Services services) {
        this.services = services;
    }

    /** Throws {@link ServiceAway} when identity is away and nothing is remembered. */
    List<FederationLink> all(String language) {
        return remembered.get(ALL, _ -> read(language));
    }

    /** To be called after a federation was founded from here, so that it is listed at once. */
    public void forget() {
        remembered.forget(ALL);
    }

    private List<FederationLink> read(String language) {
        var links = new ArrayList<FederationLink>();
        String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            FederationsJson answer = services.get(
                    Service.IDENTITY,
                    Call.anonymous(language),
                    FederationsJson.class,
                    "/api/v1/federations?cursor={cursor}",
                    cursor);
            for (FederationJson item : answer.items()) {
                String claim = Objects.requireNonNullElse(item.claim(), "");
                links.add(new FederationLink(item.slug(), item.name(), claim, item.counselling()));
            }
            cursor = answer.next();
            if (cursor == null) {
                break;
            }
        }
        return List.copyOf(links);
    }
}
