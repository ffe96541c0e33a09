package org.miteinander.portal.register;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Page;

/** Distances in words. */
public final class Distance {

    private Distance() {}

    /** For instance {@code etwa 8,4 km} or {@code etwa 12 km}; empty if the distance is not known. */
    public static String words(Page page, @Nullable Double kilometres) {
        if (kilometres == null || kilometres.isNaN() || kilometres < 0) {
            return "";
        }
        if (kilometres < 1) {
            return page.t("register.distance.near");
        }
        Locale locale = page.chrome().language().equals("de") ? Locale.GERMAN : Locale.UK;
        return page.t("register.distance", String.format(locale, kilometres < 9.95 ? "%.1f" : "%.0f", kilometres));
    }
}
