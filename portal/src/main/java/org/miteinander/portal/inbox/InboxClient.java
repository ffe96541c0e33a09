package org.miteinander.portal.inbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.Service;
import org.miteinander.portal.service.Services;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** What pages ask notifications-service about notices. Every method throws what {@link Services} throws. */
@Component
class InboxClient {

    private static final String INBOX = "/api/v1/federations/{federation}/inbox";
    private static final Map<String, Boolean> READ = Map.of("read", true);

    private final Services services;

    InboxClient(Services services) {
        this.services = services;
    }

    NoticeJson.Rows list(Call call, String federation, @Nullable String cursor) {
        return services.get(
                Service.NOTIFICATIONS, call, NoticeJson.Rows.class, INBOX + "?cursor={cursor}", federation, cursor);
    }

    /** Marks one notice as read and gives it. */
    NoticeJson read(Call call, String federation, String notice) {
        return services.send(
                HttpMethod.PUT,
                Service.NOTIFICATIONS,
                call,
                READ,
                NoticeJson.class,
                null,
                null,
                INBOX + "/{notice}",
                federation,
                notice);
    }

    void readAll(Call call, String federation) {
        services.send(HttpMethod.PUT, Service.NOTIFICATIONS, call, READ, Void.class, null, null, INBOX, federation);
    }

    /** The federation a notice belongs to; for everybody who is signed in and knows its id. */
    String federationOf(Call call, String notice) {
        return services.get(Service.NOTIFICATIONS, call, NoticeJson.Link.class, "/api/v1/notice-links/{notice}", notice)
                .federation();
    }
}
