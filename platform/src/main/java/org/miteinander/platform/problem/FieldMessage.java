package org.miteinander.platform.problem;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.FieldError;

/** Says in both languages what a constraint wants; the words of the validator itself are for programmers. */
final class FieldMessage {
    private FieldMessage() {}

    static ProblemException.FieldError of(FieldError error) {
        return switch (error.getCode()) {
            case "NotNull", "NotBlank", "NotEmpty" ->
                new ProblemException.FieldError(error.getField(), "Bitte ausfüllen.", "Please fill this in.");
            case "Size" -> size(error);
            case null, default ->
                new ProblemException.FieldError(
                        error.getField(), "Bitte diese Angabe prüfen.", "Please check this entry.");
        };
    }

    /** The validator hands over the constraint's attributes by name: first {@code max}, then {@code min}. */
    private static ProblemException.FieldError size(FieldError error) {
        long most = number(error.getArguments(), 1);
        long least = number(error.getArguments(), 2);
        boolean many = error.getRejectedValue() instanceof Collection<?>;
        String german = many ? "Einträge" : "Zeichen";
        String english = many ? "entries" : "characters";
        return least > 0
                ? new ProblemException.FieldError(
                        error.getField(),
                        "Bitte " + least + " bis " + most + " " + german + ".",
                        "Please use " + least + " to " + most + " " + english + ".")
                : new ProblemException.FieldError(
                        error.getField(),
                        "Bitte höchstens " + most + " " + german + ".",
                        "Please use at most " + most + " " + english + ".");
    }

    private static long number(Object @Nullable [] arguments, int index) {
        return arguments != null && arguments.length > index && arguments[index] instanceof Number number
                ? number.longValue()
                : 0;
    }
}
