package org.miteinander.portal.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.LocalPath;

/**
 * What somebody looks for in the register; empty where nothing was said.
 *
 * @param anywhere only what meets online or is open to people from everywhere
 * @param page counted from 1
 */
public record SearchQuery(String words, String place, String kind, String district, boolean anywhere, int page) {

    /** The kinds of entries, in the order pages show them. */
    public static final List<String> KINDS = List.of("GROUP", "CONTACT_POINT", "ASSOCIATION");

    private static final int LONGEST = 200;

    /** What an address or a form says; what makes no sense is left out. */
    static SearchQuery of(Form form) {
        String kind = form.value("kind");
        return new SearchQuery(
                cut(form.value("q")),
                cut(form.value("place")),
                KINDS.contains(kind) ? kind : "",
                cut(form.value("district")),
                form.value("anywhere").equals("true"),
                page(form.value("page")));
    }

    /** The address of this search. */
    public String path() {
        return withoutPage() + page;
    }

    /** The address of this search, to be followed by the number of a page. */
    public String withoutPage() {
        return "/search?q=" + LocalPath.encoded(words) + "&place=" + LocalPath.encoded(place) + "&kind=" + kind
                + "&district=" + LocalPath.encoded(district) + (anywhere ? "&anywhere=true" : "") + "&page=";
    }

    /** The same with other words, from the first page on. */
    public SearchQuery about(String other) {
        return new SearchQuery(other, place, kind, district, anywhere, 1);
    }

    /** What is open to people from everywhere, about these words. */
    public SearchQuery everywhere(String about) {
        return new SearchQuery(about, "", "", "", true, 1);
    }

    /** All contact points, nearest first if a place is known. */
    public SearchQuery contactPoints() {
        return new SearchQuery("", place, "CONTACT_POINT", "", false, 1);
    }

    public boolean filtered() {
        return !kind.isEmpty() || !district.isEmpty() || anywhere;
    }

    static @Nullable String sent(String value) {
        return value.isEmpty() ? null : value;
    }

    private static String cut(String text) {
        String stripped = text.strip();
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }

    private static int page(String number) {
        if (number.isEmpty() || number.length() > 6 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 1;
        }
        return Math.max(1, Integer.parseInt(number));
    }
}
