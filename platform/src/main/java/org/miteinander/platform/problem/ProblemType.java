package org.miteinander.platform.problem;

/** A kind of refusal; its code is stable, its sentences may change. */
public interface ProblemType {
    /** The last part of {@code urn:miteinander:problem:…}. */
    String code();

    /** The HTTP status. */
    int status();

    String german();

    String english();
}
