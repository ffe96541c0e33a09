package org.miteinander.portal.text;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One text, parsed once. Its source is a {@link MessageFormat} pattern: apostrophes are doubled. */
sealed interface Wording {

    String fill(@Nullable Object... arguments);

    /** A text without places. */
    record Plain(String text) implements Wording {
        @Override
        public String fill(@Nullable Object... arguments) {
            return text;
        }
    }

    /** A text with plain places such as <code>{0}</code>: literals around the numbers of arguments. */
    record Filled(List<String> literals, List<Integer> places, Locale locale) implements Wording {
        @Override
        public String fill(@Nullable Object... arguments) {
            var text = new StringBuilder(literals.getFirst());
            for (int i = 0; i < places.size(); i++) {
                int place = places.get(i);
                text.append(place < arguments.length ? shown(arguments[place], locale) : "");
                text.append(literals.get(i + 1));
            }
            return text.toString();
        }
    }

    /** A text with choices; the prototype is never used itself, since formats are not safe to share. */
    record Chosen(MessageFormat prototype) implements Wording {
        @Override
        public String fill(@Nullable Object... arguments) {
            return ((MessageFormat) prototype.clone()).format(arguments);
        }
    }

    /** Parses a pattern; throws {@link IllegalArgumentException} if it is no pattern. */
    static Wording of(String pattern, Locale locale) {
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return new Plain(pattern);
        }
        return new Parser(pattern, locale).parse();
    }

    private static String shown(@Nullable Object argument, Locale locale) {
        if (argument instanceof Number number && Math.abs(number.longValue()) >= 10_000) {
            return String.format(locale, "%,d", number.longValue());
        }
        return argument == null ? "" : argument.toString();
    }

    /** Reads a pattern once from left to right. */
    final class Parser {
        private final String pattern;
        private final Locale locale;
        private final List<String> literals = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();
        private final StringBuilder literal = new StringBuilder();

        private Parser(String pattern, Locale locale) {
            this.pattern = pattern;
            this.locale = locale;
        }

        private Wording parse() {
            boolean quoted = false;
            for (int at = 0; at < pattern.length(); at++) {
                char c = pattern.charAt(at);
                if (c == '\'') {
                    if (at + 1 < pattern.length() && pattern.charAt(at + 1) == '\'') {
                        literal.append('\'');
                        at++;
                    } else {
                        quoted = !quoted;
                    }
                } else if (c == '{' && !quoted) {
                    int end = pattern.indexOf('}', at);
                    if (end < 0 || pattern.lastIndexOf(',', end) > at) {
                        return new Chosen(new MessageFormat(pattern, locale));
                    }
                    place(pattern.substring(at + 1, end));
                    at = end;
                } else {
                    literal.append(c);
                }
            }
            literals.add(literal.toString());
            return places.isEmpty() ? new Plain(literals.getFirst()) : new Filled(literals, places, locale);
        }

        private void place(String number) {
            places.add(Integer.valueOf(number));
            literals.add(literal.toString());
            literal.setLength(0);
        }
    }
}
