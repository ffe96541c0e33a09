package org.miteinander.directory.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says.
 *
 * @param checkedAt when somebody last made sure that it is right (N-06), if the source says
 */
public record Listing(
        Kind kind,
        String name,
        Theme theme,
        Reach reach,
        Contact contact,
        @Nullable OpeningHours opening,
        @Nullable LocalDate checkedAt) {

    /** The full name of the district, null if there is none. */
    public @Nullable String districtName() {
        District district = reach.district();
        return district == null ? null : district.name();
    }

    /** The district in the spelling by which it is found, null if there is none. */
    public @Nullable String foldedDistrict() {
        String name = districtName();
        return name == null ? null : District.folded(name);
    }

    /** Equal for equal content, different for any change; stable over restarts and releases. */
    public String fingerprint() {
        Fingerprint print = new Fingerprint();
        print.add(kind.name());
        print.add(name);
        print.addAll(theme.topics());
        print.add(theme.description());
        addReach(print);
        print.add(contact.carrier());
        print.addAll(contact.phones());
        print.add(contact.email());
        print.add(contact.web());
        contact.links().forEach(link -> {
            print.add(link.label());
            print.add(link.url());
        });
        if (opening != null) {
            print.add(opening.text());
            print.add(opening.comment());
            print.add(opening.updatedAt());
            opening.week().forEach(print::addAll);
        }
        print.add(checkedAt);
        return print.hex();
    }

    private void addReach(Fingerprint print) {
        District district = reach.district();
        print.add(district == null ? null : district.key());
        print.add(districtName());
        print.add(foldedDistrict()); // so that an entry that was stored without it is written anew
        print.add(reach.scope().name());
        print.add(reach.online());
        print.add(reach.meeting());
        print.add(reach.address().street());
        print.add(reach.address().postcode());
        print.add(reach.address().city());
        print.add(reach.address().point());
    }
}
