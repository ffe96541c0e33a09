package org.miteinander.identity.federation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.miteinander.identity.federation.domain.Address;
import org.miteinander.identity.federation.domain.Brand;
import org.miteinander.identity.federation.domain.Federation;
import org.miteinander.identity.federation.domain.Profile;

/** Federations on the wire. */
final class FederationJson {
    private static final String COLOUR = "#[0-9a-fA-F]{6}";

    private FederationJson() {}

    record Item(
            String slug,
            String name,
            String claim,
            String brand,
            String brandInk,
            Address address,
            boolean counselling) {
        static Item of(Federation federation) {
            Profile profile = federation.profile();
            return new Item(
                    federation.id().slug(),
                    profile.name(),
                    profile.claim(),
                    profile.brand().colour(),
                    profile.brand().ink(),
                    profile.address(),
                    federation.counselling());
        }
    }

    record Whole(
            String slug,
            String name,
            String claim,
            String brand,
            String brandInk,
            Address address,
            String imprint,
            String privacyContact,
            boolean counselling,
            List<String> reasons) {
        static Whole of(Federation federation) {
            Profile profile = federation.profile();
            return new Whole(
                    federation.id().slug(),
                    profile.name(),
                    profile.claim(),
                    profile.brand().colour(),
                    profile.brand().ink(),
                    profile.address(),
                    profile.imprint(),
                    profile.privacyContact(),
                    federation.counselling(),
                    profile.reasons());
        }
    }

    record Counted(
            String slug, String name, String claim, String brand, String brandInk, Address address, long members) {
        static Counted of(Federation federation, long members) {
            Item item = Item.of(federation);
            return new Counted(
                    item.slug(), item.name(), item.claim(), item.brand(), item.brandInk(), item.address(), members);
        }
    }

    record Opened(String slug, String invitationLink) {}

    record ToOpen(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,38}")
            String slug,

            @NotBlank @Size(min = 3, max = 80) String name,
            @NotNull Address address,
            @NotNull @Pattern(regexp = COLOUR) String brand) {
        Profile profile() {
            return Profile.initial(name.strip(), colour(brand), address);
        }
    }

    record ToChange(
            @NotBlank @Size(min = 3, max = 80) String name,
            @NotNull @Size(max = 160) String claim,
            @NotNull @Pattern(regexp = COLOUR) String brand,
            @NotNull Address address,
            @NotNull @Size(max = 8_000) String imprint,
            @NotNull @Size(max = 1_000) String privacyContact,
            @NotNull @Size(max = 30) List<@NotBlank @Size(min = 2, max = 80) String> reasons) {
        Profile profile() {
            return new Profile(
                    name.strip(),
                    claim.strip(),
                    colour(brand),
                    address,
                    imprint.strip(),
                    privacyContact.strip(),
                    reasons.stream().map(String::strip).distinct().toList());
        }
    }

    private static Brand colour(String typed) {
        return new Brand(typed.toLowerCase(Locale.ROOT));
    }
}
