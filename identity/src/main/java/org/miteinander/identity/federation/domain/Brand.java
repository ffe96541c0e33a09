package org.miteinander.identity.federation.domain;

import java.util.regex.Pattern;

/**
 * The colour of a federation, as {@code #rrggbb}.
 *
 * @throws IllegalArgumentException if it has another form
 */
public record Brand(String colour) {
    private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");
    private static final String WHITE = "#ffffff";
    private static final String BLACK = "#000000";

    public Brand {
        if (!FORM.matcher(colour).matches()) {
            throw new IllegalArgumentException("brand: " + colour + " (expected: " + FORM + ")");
        }
    }

    /** Text on this colour: white or black, whichever is easier to read; always at least 4.5 to 1. */
    public String ink() {
        double light = luminance(colour);
        return contrast(luminance(WHITE), light) >= contrast(light, luminance(BLACK)) ? WHITE : BLACK;
    }

    private static double contrast(double lighter, double darker) {
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
