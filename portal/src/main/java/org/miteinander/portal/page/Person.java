package org.miteinander.portal.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member as others see them: a name and a soft shape in a soft colour, both made from the id.
 *
 * @param id the member's id; null for somebody who is no longer known
 */
public record Person(@Nullable String id, String name) {

    private static final int TONES = 8;
    private static final List<String> SHAPES = List.of(
            "M18 4c8 0 13 5 13 13s-4 15-13 15S5 26 5 17 10 4 18 4z",
            "M10 6c6-3 14-2 18 4s4 14-2 19-16 4-20-3-2-17 4-20z",
            "M18 5c4 0 5 4 8 6s6 4 5 9-6 4-8 7-6 6-10 3-4-6-6-9-4-6-1-9 4-1 6-4 3-3 6-3z",
            "M8 9c4-5 12-6 17-2s8 11 5 17-10 8-16 6S5 23 4 19s1-7 4-10z",
            "M18 4l6 5 7 4-2 8 1 8-8 2-7 3-5-6-6-6 3-7 2-8z",
            "M5 18c0-7 6-8 9-11s9-3 12 2 6 6 5 12-7 5-10 8-9 3-12-2-4-5-4-9z",
            "M12 5h12c4 0 7 3 7 7v12c0 4-3 7-7 7H12c-4 0-7-3-7-7V12c0-4 3-7 7-7z",
            "M18 4c3 4 13 4 13 12S24 30 18 32C12 30 5 24 5 16S15 8 18 4z");

    /** A number of a tone in the stylesheet, 0 to 7. */
    public int tone() {
        return Math.floorMod(hash(), TONES);
    }

    /** A path in a square of 36. */
    public String shape() {
        return SHAPES.get(Math.floorMod(hash() >>> 8, SHAPES.size()));
    }

    private int hash() {
        return id == null ? 0 : id.hashCode() * 0x9E3779B1;
    }
}
