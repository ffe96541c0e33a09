package org.miteinander.portal.page;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.Remembered;
import org.miteinander.portal.service.Service;
import org.miteinander.portal.service.ServiceAway;
import org.miteinander.portal.service.ServiceProblem;
import org.miteinander.portal.service.Services;

/** Names, colours and forms of address of federations: kept for a minute, for an hour while identity is away. */
public final class Federations {

    /** Identity's answer; everything but slug and name may be missing. */
    record FederationJson(
            String slug,
            String name,
            @Nullable String claim,
            @Nullable String brand,
            @Nullable String brandInk,
            @Nullable String address,
            @Nullable String imprint,
            @Nullable String privacyContact,
            boolean counselling,
            @Nullable List<String> reasons) {

        FederationView view() {
            FederationView neutral = FederationView.unknown(slug);
            return new FederationView(
                    slug,
                    name,
                    claim == null ? "" : claim,
                    brand != null && Colour.isColour(brand) ? brand : neutral.brand(),
                    brandInk != null && Colour.isColour(brandInk) ? brandInk : neutral.brandInk(),
                    address == null ? "DU" : address,
                    imprint == null ? "" : imprint,
                    privacyContact == null ? "" : privacyContact,
                    counselling,
                    reasons == null ? List.of() : List.copyOf(reasons),
                    true);
        }
    }

    private final Services services;
    private final Remembered<String, FederationView> remembered =
            new Remembered<>(5_000, Duration.ofMinutes(1), Duration.ofHours(1), System::nanoTime);

    Federations(Services services) {
        this.services = services;
    }

    /** The federation, or a neutral stand-in while identity is away; {@link ServiceProblem} 404 if there is none. */
    public FederationView find(String slug, String language) {
        if (!valid(slug)) {
            throw ServiceProblem.notFound();
        }
        try {
            return remembered.get(slug, key -> read(key, language));
        } catch (ServiceAway _) {
            return FederationView.unknown(slug);
        }
    }

    /** Reads it now, whatever is remembered; throws {@link ServiceAway} and keeps what was if nobody can be asked. */
    public void readAgain(String slug, String language) {
        remembered.put(slug, read(slug, language));
    }

    /** To be called after a federation was changed from here, so that the change is seen at once. */
    public void forget(String slug) {
        remembered.forget(slug);
    }

    private FederationView read(String slug, String language) {
        return services.get(
                        Service.IDENTITY,
                        Call.anonymous(language),
                        FederationJson.class,
                        "/api/v1/federations/{federation}",
                        slug)
                .view();
    }

    static boolean valid(String slug) {
        if (slug.length() < 2 || slug.length() > 39 || slug.charAt(0) == '-' || slug.equals("platform")) {
            return false;
        }
        for (int i = 0; i < slug.length(); i++) {
            char c = slug.charAt(i);
            boolean allowed = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
            if (!allowed) {
                return false;
            }
        }
        return true;
    }
}
