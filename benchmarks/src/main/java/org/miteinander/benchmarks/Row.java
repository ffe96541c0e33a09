package org.miteinander.benchmarks;

/**
 * One line of the result.
 *
 * @param met whether the budget is kept: yes, no, or a dash if there is nothing to compare
 * @param cpu CPU milliseconds per request and part
 */
record Row(String figure, String measured, String budget, String met, String cpu) {
    private static final String NOTHING = "–";

    static Row of(String figure, String measured, String budget, boolean met, String cpu) {
        return new Row(figure, measured, budget, met ? "yes" : "no", cpu);
    }

    /** A figure without CPU time. */
    static Row of(String figure, String measured, String budget, boolean met) {
        return of(figure, measured, budget, met, NOTHING);
    }

    static Row notMeasured(String figure, String why) {
        return new Row(figure, "not measured: " + why, NOTHING, NOTHING, NOTHING);
    }

    boolean kept() {
        return met.equals("yes");
    }
}
