package org.miteinander.counselling.cases.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.miteinander.counselling.cases.domain.CaseLine;
import org.miteinander.counselling.cases.domain.CasePolicy;
import org.miteinander.counselling.cases.domain.ListCases;
import org.miteinander.counselling.cases.domain.ListCases.Wanted;
import org.miteinander.counselling.cases.domain.Status;
import org.miteinander.platform.Caller;
import org.miteinander.platform.Cursor;
import org.miteinander.platform.Page;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of cases: with {@code status} the counsellor's desk, else what the caller asked. */
@RestController
@RequestMapping("/api/v1/federations/{federation}/cases")
final class CaseListController {
    private static final int MOST = 100;

    private final ListCases listCases;

    CaseListController(ListCases listCases) {
        this.listCases = listCases;
    }

    @GetMapping
    Page<?> list(
            Caller.Member caller,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        CasePolicy policy = Policies.of(caller);
        int most = Math.clamp(limit, 1, MOST);
        if (mine || status == null) {
            return page(policy, new Wanted.Mine(), cursor, most, CaseJson::own);
        }
        if (!policy.mayCounsel()) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        return page(policy, new Wanted.Desk(known(status)), cursor, most, CaseJson::desk);
    }

    private <T> Page<T> page(
            CasePolicy policy, Wanted wanted, @Nullable String cursor, int limit, Function<CaseLine, T> shown) {
        String after =
                cursor == null || cursor.isEmpty() ? null : Cursor.parts(cursor).getFirst();
        ListCases.Stretch stretch = listCases.handle(policy, wanted, after, limit);
        String last = stretch.last();
        return new Page<>(stretch.lines().stream().map(shown).toList(), last == null ? null : Cursor.of(last));
    }

    private static Status known(String status) {
        try {
            return Status.valueOf(status);
        } catch (IllegalArgumentException _) {
            throw new ProblemException(CommonProblem.BAD_REQUEST)
                    .field("status", "Diesen Stand gibt es nicht.", "There is no such status.");
        }
    }
}
