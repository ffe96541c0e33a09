package org.miteinander.directory.imports.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.miteinander.directory.entry.Link;

/** Reads single fields of a row and collects what is wrong with them, the first few things. */
final class Checks {
    private static final Pattern POSTCODE = Pattern.compile("\\d{5}");
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._+'-]+@[\\p{L}\\p{N}.-]+\\.[\\p{L}\\p{N}-]{2,}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*:.*");
    private static final int LONGEST_LINK = 500;
    private static final int LONGEST_SHOWN = 60;
    private static final int MOST_REASONS = 5;
    private static final int MOST_TIMES = 10;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final Fields fields;
    private final Set<String> wrong = new HashSet<>();
    private final List<String> reasons = new ArrayList<>();

    Checks(Fields fields) {
        this.fields = fields;
    }

    boolean failed() {
        return !wrong.isEmpty();
    }

    /** Whether nothing was found to be wrong with this field. */
    boolean fine(String name) {
        return !wrong.contains(name);
    }

    boolean has(String name) {
        return !fields.list(name).isEmpty();
    }

    /** What is wrong, in one line. */
    String reasons() {
        return String.join("; ", reasons);
    }

    private void refuse(String name, String reason) {
        wrong.add(name);
        if (reasons.size() < MOST_REASONS) {
            reasons.add(name + ": " + reason);
        }
    }

    /** Says what is wrong with a field; the value is cut, it may be anything. */
    void fail(String name, String value, String expected) {
        String shown = value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value;
        refuse(name, shown + " (expected: " + expected + ")");
    }

    private void tooMany(String name, int values, int most) {
        refuse(name, values + " values (expected: " + most + " at most)");
    }

    @Nullable
    String text(String name, int longest) {
        String value = fields.text(name);
        if (value != null && value.length() > longest) {
            refuse(name, value.length() + " characters (expected: " + longest + " at most)");
            return null;
        }
        if (value != null && CONTROL.matcher(value).find()) {
            refuse(name, "control characters (expected: text)");
            return null;
        }
        return value;
    }

    String required(String name, int longest) {
        if (fields.text(name) == null) {
            refuse(name, "missing");
        }
        String value = text(name, longest);
        return value == null ? "" : value;
    }

    List<String> texts(String name, int most, int longest) {
        List<String> values = fields.list(name);
        if (values.size() > most) {
            tooMany(name, values.size(), most);
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
            LocalDate date = LocalDate.parse(value);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // what is no date is answered like a date nobody means
        }
        fail(name, value, "a date such as 2026-03-31");
        return null;
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

    /** Times of one day, as {@link OpeningTimes} reads them. */
    List<String> times(String name) {
        List<String> values = fields.list(name);
        if (values.size() > MOST_TIMES) {
            tooMany(name, values.size(), MOST_TIMES);
            return List.of();
        }
        List<String> times = new ArrayList<>();
        for (String value : values) {
            OpeningTimes.read(value)
                    .ifPresentOrElse(
                            times::add, () -> fail(name, value, "times such as 09:00–12:00, or nach Vereinbarung"));
        }
        return times;
    }
}
