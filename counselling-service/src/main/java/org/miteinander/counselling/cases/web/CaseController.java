package org.miteinander.counselling.cases.web;

import org.jspecify.annotations.Nullable;
import org.miteinander.counselling.cases.CaseSettings;
import org.miteinander.counselling.cases.domain.CaseId;
import org.miteinander.counselling.cases.domain.CloseCase;
import org.miteinander.counselling.cases.domain.ReadCase;
import org.miteinander.counselling.cases.domain.TakeCase;
import org.miteinander.platform.Caller;
import org.miteinander.platform.Cursor;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One case. To everybody but the two people it belongs to it answers like a missing one. */
@RestController
@RequestMapping("/api/v1/federations/{federation}/cases/{case}")
final class CaseController {
    private final ReadCase readCase;
    private final TakeCase takeCase;
    private final CloseCase closeCase;
    private final Letters letters;
    private final Entries entries;

    CaseController(ReadCase readCase, TakeCase takeCase, CloseCase closeCase, Letters letters, CaseSettings settings) {
        this.readCase = readCase;
        this.takeCase = takeCase;
        this.closeCase = closeCase;
        this.letters = letters;
        this.entries = new Entries(settings);
    }

    @GetMapping
    CaseJson.OpenCase read(
            Caller.Member caller,
            @PathVariable("case") String id,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        Long before = cursor == null || cursor.isEmpty() ? null : number(cursor);
        return readCase.handle(Policies.of(caller), known(id), before)
                .map(CaseJson::open)
                .orElseThrow(CaseController::missing);
    }

    @PutMapping("/counsellor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(Caller.Member caller, @PathVariable("case") String id) {
        if (!Policies.of(caller).mayCounsel()) { // asked before anything is looked up
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        switch (takeCase.handle(Policies.of(caller), known(id))) {
            case MINE -> {}
            case ALREADY_TAKEN -> throw new ProblemException(CaseProblem.ALREADY_TAKEN);
            case OWN_ENQUIRY -> throw new ProblemException(CaseProblem.OWN_ENQUIRY);
            case NOT_A_COUNSELLOR -> throw new ProblemException(CommonProblem.NOT_ALLOWED);
            case NO_SUCH_CASE -> throw missing();
        }
    }

    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.CREATED)
    CaseJson.SentMessage write(
            Caller.Member caller,
            @PathVariable("case") String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody CaseJson.NewMessage typed) {
        String text = entries.message(typed);
        return letters.send(caller, known(id), key, text);
    }

    @PutMapping("/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(
            Caller.Member caller,
            @PathVariable("case") String id,
            @RequestBody(required = false) CaseJson.@Nullable Closing typed) {
        String reason = entries.closingReason(typed);
        switch (closeCase.handle(Policies.of(caller), known(id), reason)) {
            case CLOSED -> {}
            case TOO_LATE -> throw new ProblemException(CaseProblem.CASE_CLOSED);
            case NO_SUCH_CASE -> throw missing();
        }
    }

    private static CaseId known(String id) {
        return CaseId.of(id).orElseThrow(CaseController::missing);
    }

    private static Long number(String cursor) {
        try {
            return Long.valueOf(Cursor.parts(cursor).getFirst());
        } catch (NumberFormatException _) {
            throw new ProblemException(CommonProblem.BAD_REQUEST);
        }
    }

    private static ProblemException missing() {
        return new ProblemException(CaseProblem.NO_SUCH_CASE);
    }
}
