package org.miteinander.portal.page;

import java.util.List;

/**
 * A federation as pages show it.
 *
 * @param brand background of its buttons and its stripe, {@code #rrggbb}
 * @param brandInk text on that colour, {@code #rrggbb}
 * @param address {@code DU} or {@code SIE}
 * @param reasons the reasons for counselling it offers
 * @param known false when identity is away and only the slug is known
 */
public record FederationView(
        String slug,
        String name,
        String claim,
        String brand,
        String brandInk,
        String address,
        String imprint,
        String privacyContact,
        boolean counselling,
        List<String> reasons,
        boolean known) {

    private static final String BRAND = "#1d5c63";
    private static final String INK = "#ffffff";

    /** Stands in while identity is away: the name is not known, everything else is neutral. */
    static FederationView unknown(String slug) {
        return new FederationView(slug, slug, "", BRAND, INK, "DU", "", "", true, List.of(), false);
    }

    public boolean formal() {
        return address.equals("SIE");
    }

    /** Where its colours are, with a version, so that browsers may keep the file. */
    public String stylesheet() {
        return "/assets/federation/" + slug + ".css?v=" + styleVersion();
    }

    String styleVersion() {
        return Integer.toHexString((brand + brandInk).hashCode());
    }
}
