package org.miteinander.portal.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.Service;
import org.miteinander.portal.service.Services;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** What pages ask identity about the person who is signed in. Every method throws what {@link Services} throws. */
@Component
public class AccountClient {

    private static final String ME = "/api/v1/me";

    record MeJson(@Nullable List<Membership> memberships) {}

    private final Services services;

    AccountClient(Services services) {
        this.services = services;
    }

    /** Every federation the caller belongs to. */
    public List<Membership> memberships(Call call) {
        List<Membership> memberships =
                services.get(Service.IDENTITY, call, MeJson.class, ME).memberships();
        return memberships == null ? List.of() : memberships;
    }

    /** Deletes the caller's account everywhere; refused as {@code sign-in-again} when the sign-in is not fresh. */
    void delete(Call call) {
        services.send(HttpMethod.DELETE, Service.IDENTITY, call, null, Void.class, null, null, ME);
    }
}
