package org.miteinander.directory.imports.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of our own format, whatever file it comes from. Every field is a list; most have one value.
 *
 * @param values by the names of {@link #NAMES}; blank values are left out
 */
public record Fields(Map<String, List<String>> values) {
    /** The columns whose cells may hold several values. */
    public static final Set<String> LISTS = Set.of(
            "topics",
            "phones",
            "links",
            "opening_mon",
            "opening_tue",
            "opening_wed",
            "opening_thu",
            "opening_fri",
            "opening_sat",
            "opening_sun");

    /** All columns, in the order in which the documentation shows them. */
    public static final List<String> NAMES = List.of(
            "id",
            "kind",
            "name",
            "topics",
            "description",
            "district",
            "district_key",
            "scope",
            "online",
            "meeting",
            "street",
            "postcode",
            "city",
            "lat",
            "lon",
            "carrier",
            "phones",
            "email",
            "web",
            "links",
            "opening_text",
            "opening_comment",
            "opening_updated",
            "opening_mon",
            "opening_tue",
            "opening_wed",
            "opening_thu",
            "opening_fri",
            "opening_sat",
            "opening_sun",
            "checked");

    public Fields {
        values = values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> stripped(entry.getValue())));
    }

    private static List<String> stripped(List<String> values) {
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The value of a field with one value, null if it is blank or missing. */
    public @Nullable String text(String name) {
        List<String> all = list(name);
        return all.isEmpty() ? null : String.join(" ", all);
    }

    /** The values of a field, maybe none. */
    public List<String> list(String name) {
        return values.getOrDefault(name, List.of());
    }
}
