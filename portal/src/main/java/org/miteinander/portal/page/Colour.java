package org.miteinander.portal.page;

import java.util.Locale;

/** An sRGB colour and the contrast rules of WCAG 2.2. Channels are 0 to 255. */
public record Colour(int red, int green, int blue) {

    /** Least contrast of text and its background (WCAG 1.4.3). */
    public static final double TEXT = 4.5;
    /** Least contrast of borders, marks and large letters (WCAG 1.4.11). */
    public static final double SHAPE = 3.0;

    static final Colour WHITE = new Colour(255, 255, 255);
    static final Colour NIGHT = new Colour(0x12, 0x16, 0x1b);

    /** Whether a text is a colour of the form {@code #rrggbb}. */
    public static boolean isColour(String text) {
        if (text.length() != 7 || text.charAt(0) != '#') {
            return false;
        }
        for (int i = 1; i < 7; i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }

    /** Reads {@code #rrggbb}; throws {@link IllegalArgumentException} for anything else. */
    public static Colour parse(String text) {
        if (!isColour(text)) {
            throw new IllegalArgumentException("colour: " + text + " (expected: #rrggbb)");
        }
        int rgb = Integer.parseInt(text, 1, 7, 16);
        return new Colour(rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff);
    }

    /** From 1 (none) to 21 (black on white). */
    public double contrast(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** The wanted ink if it can be read on this colour, else white or night, whichever reads better. */
    public Colour ink(Colour wanted) {
        if (contrast(wanted) >= TEXT) {
            return wanted;
        }
        return contrast(WHITE) >= contrast(NIGHT) ? WHITE : NIGHT;
    }

    /** This colour, moved towards {@code target} in small steps until it has that contrast to {@code surface}. */
    public Colour readableOn(Colour surface, double least, Colour target) {
        Colour colour = this;
        for (int step = 1; step <= 20 && colour.contrast(surface) < least; step++) {
            colour = mixed(target, step / 20.0);
        }
        return colour;
    }

    /** {@code #rrggbb}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    private Colour mixed(Colour target, double share) {
        return new Colour(
                mixed(red, target.red, share), mixed(green, target.green, share), mixed(blue, target.blue, share));
    }

    private static int mixed(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
