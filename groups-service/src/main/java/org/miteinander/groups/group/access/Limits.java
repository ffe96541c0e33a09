package org.miteinander.groups.group.access;

import org.jspecify.annotations.Nullable;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;

/** How many items of a list a caller gets. */
public final class Limits {
    private static final int USUAL = 20;
    private static final int MOST = 100;

    private Limits() {}

    /**
     * Between 1 and 100; 20 if the caller asked for nothing.
     *
     * @throws ProblemException bad-request if this is no number
     */
    public static int of(@Nullable String asked) {
        return asked == null ? USUAL : Math.clamp(number("limit", asked), 1, MOST);
    }

    /** @throws ProblemException bad-request if this is no number */
    public static int number(String field, String asked) {
        try {
            return Integer.parseInt(asked);
        } catch (NumberFormatException e) {
            throw new ProblemException(CommonProblem.BAD_REQUEST)
                    .field(field, "Das ist keine Zahl.", "This is not a number.");
        }
    }
}
