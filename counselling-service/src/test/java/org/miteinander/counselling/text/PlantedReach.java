package org.miteinander.counselling.text;

import org.miteinander.counselling.cases.CaseSettings;

/** Breaks the borders of its module on purpose: text may know no other one. */
public final class PlantedReach {
    private PlantedReach() {}

    public static int longest(CaseSettings settings) {
        return settings.longestText();
    }
}
