package org.miteinander.platform.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A refusal on its way to the caller; {@link ProblemAdvice} turns it into problem+json. */
public final class ProblemException extends RuntimeException {
    /** What is wrong with one field, in both languages. */
    public record FieldError(String field, String german, String english) {}

    private final transient ProblemType type;
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    public ProblemException(ProblemType type) {
        super(type.code(), null, false, false);
        this.type = type;
    }

    public ProblemException field(String field, String german, String english) {
        errors.add(new FieldError(field, german, english));
        return this;
    }

    /** Adds a further member to the problem, such as the other moderator's decision. */
    public ProblemException with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public Map<String, Object> members() {
        return Map.copyOf(members);
    }
}
