package org.miteinander.identity.federation.web;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.identity.federation.domain.Federation;
import org.miteinander.identity.federation.domain.Federations;
import org.miteinander.platform.Caller;
import org.miteinander.platform.Cursor;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Page;
import org.miteinander.platform.Roles;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may know about a federation, and what its administrators may change. */
@RestController
final class FederationController {
    private static final int MOST = 500;

    private final Federations federations;

    FederationController(Federations federations) {
        this.federations = federations;
    }

    @GetMapping("/api/v1/federations")
    Page<FederationJson.Item> list(
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "200") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        List<Federation> found = federations.list(Place.of(cursor), size + 1);
        List<FederationJson.Item> items =
                found.stream().limit(size).map(FederationJson.Item::of).toList();
        return new Page<>(items, Place.next(found, size));
    }

    @GetMapping("/api/v1/federations/{federation}")
    FederationJson.Whole get(@PathVariable String federation) {
        return FederationJson.Whole.of(existing(federation));
    }

    @PutMapping("/api/v1/federations/{federation}")
    FederationJson.Whole change(Caller.Member caller, @RequestBody @Valid FederationJson.ToChange body) {
        if (!caller.has(Roles.FEDERATION_ADMIN)) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        if (!federations.change(caller.federation(), body.profile())) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        return FederationJson.Whole.of(existing(caller.federation().slug()));
    }

    private Federation existing(String slug) {
        if (!FederationId.valid(slug)) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        return federations
                .find(new FederationId(slug))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** Where a list of federations goes on: after a slug. */
    static final class Place {
        private Place() {}

        static @Nullable FederationId of(@Nullable String cursor) {
            if (cursor == null) {
                return null;
            }
            String slug = Cursor.parts(cursor).getFirst();
            if (!FederationId.valid(slug)) {
                throw new ProblemException(CommonProblem.BAD_REQUEST);
            }
            return new FederationId(slug);
        }

        static @Nullable String next(List<Federation> found, int size) {
            return found.size() > size ? Cursor.of(found.get(size - 1).id().slug()) : null;
        }
    }
}
