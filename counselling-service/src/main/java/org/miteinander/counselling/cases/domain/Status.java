package org.miteinander.counselling.cases.domain;

/** The states' names. They are stored and sent: add, never rename. */
public enum Status {
    WAITING,
    ACTIVE,
    CLOSED;

    public static Status of(CounsellingCase state) {
        return switch (state) {
            case CounsellingCase.Waiting _ -> WAITING;
            case CounsellingCase.Active _ -> ACTIVE;
            case CounsellingCase.Closed _ -> CLOSED;
        };
    }
}
