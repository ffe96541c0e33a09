package org.miteinander.portal.register;

import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.Service;
import org.miteinander.portal.service.Services;
import org.springframework.stereotype.Component;

/** What pages ask directory-service. Every method throws what {@link Services} throws. */
@Component
class RegisterClient {

    private static final String ENTRIES = "/api/v1/register/entries";

    private final Services services;

    RegisterClient(Services services) {
        this.services = services;
    }

    SearchJson search(Call call, SearchQuery query) {
        return services.get(
                Service.DIRECTORY,
                call,
                SearchJson.class,
                ENTRIES + "?q={q}&place={place}&kind={kind}&district={district}&anywhere={anywhere}&page={page}",
                SearchQuery.sent(query.words()),
                SearchQuery.sent(query.place()),
                SearchQuery.sent(query.kind()),
                SearchQuery.sent(query.district()),
                query.anywhere() ? "true" : null,
                query.page());
    }

    EntryJson entry(Call call, String id) {
        return services.get(Service.DIRECTORY, call, EntryJson.class, ENTRIES + "/{id}", id);
    }
}
