package org.miteinander.directory.imports.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.miteinander.directory.entry.Link;

/** Reads single fields of a row and collects everything that is wrong with it. */
final class Checks {
    private static final Pattern POSTCODE = Pattern.compile("\\d{5}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\".]{2,}");
    private static final Pattern TIMES =
            Pattern.compile("([01]?\\d|2[0-4])[:.]([0-5]\\d) ?[-–—] ?([01]?\\d|2[0-4])[:.]([0-5]\\d)( Uhr)?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*:.*");
    private static final int LONGEST_LINK = 500;
    private static final String BY_APPOINTMENT = "nach Vereinbarung";

    private final Fields fields;
    private final List<String> reasons = new ArrayList<>();

    Checks(Fields fields) {
        this.fields = fields;
    }

    boolean failed() {
        return !reasons.isEmpty();
    }

    boolean has(String name) {
        return !fields.list(name).isEmpty();
    }

    /** All that is wrong, in one line. */
    String reasons() {
        return String.join("; ", reasons);
    }

    /** Says what is wrong with a field; the value is cut, it may be anything. */
    void fail(String name, String value, String expected) {
        String shown = CONTROL.matcher(value).replaceAll("?");
        reasons.add(name + ": " + (shown.length() > 60 ? shown.substring(0, 60) + "…" : shown) + " (expected: "
                + expected + ")");
    }

    @Nullable
    String text(String name, int longest) {
        String value = fields.text(name);
        if (value != null && value.length() > longest) {
            reasons.add(name + ": " + value.length() + " characters (expected: " + longest + " at most)");
            return null;
        }
        if (value != null && CONTROL.matcher(value).find()) {
            reasons.add(name + ": control characters (expected: text)");
            return null;
        }
        return value;
    }

    String required(String name, int longest) {
        if (fields.text(name) == null) {
            reasons.add(name + ": missing");
        }
        String value = text(name, longest);
        return value == null ? "" : value;
    }

    List<String> texts(String name, int most, int longest) {
        List<String> values = fields.list(name);
        if (values.size() > most) {
            reasons.add(name + ": " + values.size() + " values (expected: " + most + " at most)");
        }
        values.stream()
                .filter(value ->
                        value.length() > longest || CONTROL.matcher(value).find())
                .forEach(value -> fail(name, value, longest + " characters at most"));
        return values;
    }

    /** A value of a fixed set. */
    <T> @Nullable T choice(String name, Function<String, Optional<T>> read, String expected) {
        String value = fields.text(name);
        if (value == null) {
            return null;
        }
        Optional<T> found = read.apply(value);
        if (found.isEmpty()) {
            fail(name, value, expected);
        }
        return found.orElse(null);
    }

    @Nullable
    String postcode(String name) {
        return matching(name, POSTCODE, "five digits");
    }

    @Nullable
    String email(String name) {
        return matching(name, EMAIL, "an e-mail address");
    }

    private @Nullable String matching(String name, Pattern form, String expected) {
        String value = text(name, 200);
        if (value != null && !form.matcher(value).matches()) {
            fail(name, value, expected);
            return null;
        }
        return value;
    }

    @Nullable
    LocalDate date(String name) {
        String value = fields.text(name);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            fail(name, value, "a date such as 2026-03-31");
            return null;
        }
    }

    @Nullable
    Double number(String name, double least, double most) {
        String value = fields.text(name);
        if (value == null) {
            return null;
        }
        try {
            double number = Double.parseDouble(value.replace(',', '.'));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // no number is answered like a number out of range
        }
        fail(name, value, "a number from " + least + " to " + most);
        return null;
    }

    @Nullable
    String web(String name) {
        String value = fields.text(name);
        return value == null ? null : url(name, value);
    }

    /** Links are written {@code Label=https://…}; a bare address is its own label. */
    List<Link> links(String name, int most) {
        List<Link> links = new ArrayList<>();
        for (String value : texts(name, most, LONGEST_LINK + 100)) {
            int equals = value.indexOf('=');
            boolean labelled =
                    equals > 0 && !SCHEME.matcher(value.substring(0, equals)).matches();
            String url = url(name, labelled ? value.substring(equals + 1).strip() : value);
            if (url != null) {
                links.add(new Link(labelled ? value.substring(0, equals).strip() : url, url));
            }
        }
        return links;
    }

    private @Nullable String url(String name, String value) {
        String full = SCHEME.matcher(value).matches() ? value : "https://" + value;
        try {
            URI uri = new URI(full);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getRawAuthority() != null && full.length() <= LONGEST_LINK) {
                return full;
            }
        } catch (URISyntaxException e) {
            // what is no address at all is answered like an address of another kind
        }
        fail(name, value, "a web address");
        return null;
    }

    /** Times of one day such as {@code 09:00–12:00}, or {@value #BY_APPOINTMENT}. */
    List<String> times(String name) {
        List<String> times = new ArrayList<>();
        for (String value : fields.list(name)) {
            Matcher time = TIMES.matcher(value);
            if (value.equalsIgnoreCase("appointment") || value.equalsIgnoreCase(BY_APPOINTMENT)) {
                times.add(BY_APPOINTMENT);
            } else if (time.matches()) {
                times.add(String.format(
                        Locale.ROOT,
                        "%02d:%s–%02d:%s",
                        Integer.parseInt(time.group(1)),
                        time.group(2),
                        Integer.parseInt(time.group(3)),
                        time.group(4)));
            } else {
                fail(name, value, "times such as 09:00–12:00, or " + BY_APPOINTMENT);
            }
        }
        return times;
    }
}
