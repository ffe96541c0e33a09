package org.miteinander.notifications.membership.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.notifications.membership.Choice;
import org.miteinander.notifications.membership.domain.Memberships;
import org.miteinander.platform.Caller;
import org.miteinander.platform.Cursor;
import org.miteinander.platform.Page;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the caller wants to hear of each of their groups. */
@RestController
@RequestMapping("/api/v1/federations/{federation}/preferences")
final class PreferenceController {
    private static final int MOST = 200;

    record Preference(String group, Choice choice) {}

    record NewChoice(@Nullable String choice) {}

    private final Memberships memberships;

    PreferenceController(Memberships memberships) {
        this.memberships = memberships;
    }

    @GetMapping
    Page<Preference> list(
            Caller.Member caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "200") int limit) {
        String after =
                cursor == null || cursor.isEmpty() ? null : Cursor.parts(cursor).getFirst();
        int most = Math.clamp(limit, 1, MOST);
        List<Preference> items = memberships.ofMember(caller.federation(), caller.member(), after, most).stream()
                .map(c -> new Preference(c.group(), c.choice()))
                .toList();
        return new Page<>(
                items, items.size() < most ? null : Cursor.of(items.getLast().group()));
    }

    /** A group the caller does not belong to answers like a missing one, whether it exists or not. */
    @PutMapping("/{group}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(Caller.Member caller, @PathVariable String group, @RequestBody NewChoice wanted) {
        if (!memberships.choose(caller.federation(), group, caller.member(), known(wanted.choice()))) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
    }

    private static Choice known(@Nullable String choice) {
        for (Choice known : Choice.values()) {
            if (known.name().equals(choice)) {
                return known;
            }
        }
        throw new ProblemException(CommonProblem.INVALID)
                .field("choice", "Bitte eine der Möglichkeiten wählen.", "Please choose one of the options.");
    }
}
