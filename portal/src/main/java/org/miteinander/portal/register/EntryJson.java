package org.miteinander.portal.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the register as directory-service answers: with a contact of its own, where it has one, and with the
 * contact points of its district.
 *
 * @param scope {@code LOCAL}, {@code STATEWIDE} or {@code NATIONWIDE}
 * @param source who said so
 * @param checkedAt when somebody last confirmed it, a day or an instant
 * @param updatedAt when it was last changed here, a day or an instant
 */
public record EntryJson(
        String id,
        String kind,
        String name,
        @Nullable List<String> topics,
        @Nullable String description,
        @Nullable String district,
        @Nullable String scope,
        @Nullable String source,
        @Nullable String checkedAt,
        @Nullable String updatedAt,
        @Nullable List<Point> contactPoints,
        @Nullable List<Link> links,
        @Nullable String meeting,
        boolean online,
        @Nullable String carrier,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable List<String> phones,
        @Nullable String email,
        @Nullable String web,
        @Nullable Opening opening) {

    /**
     * How a contact point is reached.
     *
     * @param carrier the body that runs it
     */
    public record Point(
            @Nullable String id,
            @Nullable String name,
            @Nullable String carrier,
            @Nullable String street,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable List<String> phones,
            @Nullable String email,
            @Nullable String web,
            @Nullable Opening opening) {

        public List<String> numbers() {
            return phones == null ? List.of() : phones;
        }

        /** Street, postcode and town, a line each; lines that are not known are left out. */
        public List<String> address() {
            String line = street == null ? "" : street.strip();
            String town = ((postcode == null ? "" : postcode) + " " + (city == null ? "" : city)).strip();
            return List.of(line, town).stream()
                    .filter(known -> !known.isEmpty())
                    .toList();
        }
    }

    /**
     * When a contact point is open.
     *
     * @param week for each of {@code mon} to {@code sun} the times, or {@code APPOINTMENT}
     */
    public record Opening(
            @Nullable String text,
            @Nullable String comment,
            @Nullable String updatedAt,
            @Nullable Map<String, List<String>> week) {}

    public record Link(@Nullable String label, String url) {}

    /** What it is about, as far as its name does not say so already. */
    public List<String> furtherTopics() {
        return topics == null
                ? List.of()
                : topics.stream().filter(topic -> !topic.equals(name)).toList();
    }

    /** The description, one paragraph for each line. */
    public List<String> paragraphs() {
        return description == null
                ? List.of()
                : description
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** How the entry itself is reached; null when only a contact point knows. */
    public @Nullable Point own() {
        var own = new Point(id, name, carrier, street, postcode, city, phones, email, web, opening);
        boolean reachable =
                !own.address().isEmpty() || !own.numbers().isEmpty() || email != null || web != null || opening != null;
        return reachable ? own : null;
    }

    /** The contact points that know this entry. */
    public List<Point> others() {
        return contactPoints == null ? List.of() : contactPoints;
    }
}
