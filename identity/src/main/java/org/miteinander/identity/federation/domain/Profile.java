package org.miteinander.identity.federation.domain;

import java.util.List;

/**
 * What a federation tells about itself.
 *
 * @param claim one sentence below the name, may be empty
 * @param imprint who answers for the pages, may be empty while a federation is being set up
 * @param privacyContact whom to ask about personal data, may be empty
 * @param reasons the counselling reasons offered; none means no counselling
 */
public record Profile(
        String name,
        String claim,
        Brand brand,
        Address address,
        String imprint,
        String privacyContact,
        List<String> reasons) {
    public Profile {
        reasons = List.copyOf(reasons);
    }

    /** How a federation begins, before its first administrator fills in the rest. */
    public static Profile initial(String name, Brand brand, Address address) {
        return new Profile(name, "", brand, address, "", "", List.of());
    }
}
