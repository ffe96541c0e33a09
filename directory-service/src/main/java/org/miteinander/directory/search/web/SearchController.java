package org.miteinander.directory.search.web;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.miteinander.directory.entry.Kind;
import org.miteinander.directory.search.domain.Answer;
import org.miteinander.directory.search.domain.Filter;
import org.miteinander.directory.search.domain.KeepIndex;
import org.miteinander.directory.search.domain.Question;
import org.miteinander.directory.search.domain.SearchRegister;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search; for everybody (N-01). A blank parameter counts as none. */
@RestController
final class SearchController {
    private static final int LONGEST = 200;
    private static final double MOST_KM = 1_000;

    private final SearchRegister searchRegister;
    private final KeepIndex keepIndex;

    SearchController(SearchRegister searchRegister, KeepIndex keepIndex) {
        this.searchRegister = searchRegister;
        this.keepIndex = keepIndex;
    }

    @GetMapping("/api/v1/register/entries")
    SearchJson search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String radius,
            @RequestParam(defaultValue = "") String anywhere,
            @RequestParam(defaultValue = "") String page) {
        if (!keepIndex.ready()) {
            throw new ProblemException(CommonProblem.UNAVAILABLE);
        }
        requireShort("q", q);
        requireShort("place", place);
        requireShort("district", district);
        Filter filter = new Filter(
                read("kind", kind, Kind::read),
                district.isBlank() ? null : district.strip(),
                read("radius", radius, SearchController::kilometres),
                Boolean.TRUE.equals(read("anywhere", anywhere, SearchController::trueOrFalse)));
        Integer number = read("page", page, SearchController::pageNumber);
        Answer answer = searchRegister.handle(new Question(q, place, filter, number == null ? 1 : number));
        if (filter.radiusKm() != null && answer.place() == null && answer.placeKnown()) {
            throw new ProblemException(CommonProblem.INVALID)
                    .field("radius", "Ein Umkreis braucht einen Ort.", "A radius needs a place.");
        }
        return SearchJson.of(answer);
    }

    private static void requireShort(String name, String value) {
        if (value.length() > LONGEST) {
            throw new ProblemException(CommonProblem.INVALID)
                    .field(name, "Bitte höchstens 200 Zeichen.", "Please use 200 characters at most.");
        }
    }

    private static <T> @Nullable T read(String name, String value, Function<String, Optional<T>> reader) {
        if (value.isBlank()) {
            return null;
        }
        return reader.apply(value.strip())
                .orElseThrow(() -> new ProblemException(CommonProblem.INVALID)
                        .field(name, "Diese Angabe gibt es hier nicht.", "There is no such value."));
    }

    private static Optional<Double> kilometres(String text) {
        try {
            double km = Double.parseDouble(text);
            return km > 0 && km <= MOST_KM ? Optional.of(km) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> trueOrFalse(String text) {
        return switch (text) {
            case "true" -> Optional.of(Boolean.TRUE);
            case "false" -> Optional.of(Boolean.FALSE);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> pageNumber(String text) {
        boolean digits = text.length() <= 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Math.max(1, Integer.parseInt(text))) : Optional.empty();
    }
}
