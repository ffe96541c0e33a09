package org.miteinander.identity.member.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miteinander.identity.member.domain.ChangeRoles;
import org.miteinander.identity.member.domain.Membership;
import org.miteinander.identity.member.domain.Memberships;
import org.miteinander.identity.member.domain.Pseudonym;
import org.miteinander.identity.member.domain.Pseudonyms;
import org.miteinander.platform.Caller;
import org.miteinander.platform.Cursor;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.Page;
import org.miteinander.platform.Roles;
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

/** The members of a federation, as others see them. */
@RestController
@RequestMapping("/api/v1/federations/{federation}/members")
final class RosterController {
    private static final int MOST = 100;
    private static final int ID_LENGTH = 64;

    private final Memberships memberships;
    private final Pseudonyms pseudonyms;
    private final ChangeRoles changeRoles;

    RosterController(Memberships memberships, Pseudonyms pseudonyms, ChangeRoles changeRoles) {
        this.memberships = memberships;
        this.pseudonyms = pseudonyms;
        this.changeRoles = changeRoles;
    }

    /** Names for ids that stand on a page the caller may read; what is no id of a member here is left out. */
    @GetMapping(params = "ids")
    Page<MemberJson.Named> named(@PathVariable String federation, @RequestParam List<String> ids) {
        if (ids.size() > MOST || !FederationId.valid(federation)) {
            throw new ProblemException(CommonProblem.BAD_REQUEST);
        }
        Set<MemberId> wanted = new LinkedHashSet<>();
        for (String id : ids) {
            if (!id.isEmpty() && id.length() <= ID_LENGTH && id.indexOf('|') < 0) {
                wanted.add(new MemberId(id));
            }
        }
        Map<MemberId, Pseudonym> names = memberships.pseudonyms(new FederationId(federation), wanted);
        List<MemberJson.Named> items = new ArrayList<>();
        for (MemberId member : wanted) {
            Pseudonym pseudonym = names.get(member);
            if (pseudonym != null) {
                items.add(new MemberJson.Named(member.value(), pseudonym.text()));
            }
        }
        return new Page<>(items, null);
    }

    @GetMapping(params = "pseudonym")
    Page<MemberJson.Named> find(Caller.Member caller, @RequestParam String pseudonym) {
        String key = Pseudonym.key(pseudonym);
        Optional<MemberJson.Named> found = pseudonyms
                .holder(caller.federation(), key)
                .flatMap(claim -> memberships.find(caller.federation(), claim.member()))
                .filter(holder -> holder instanceof Membership.Joined joined
                        && joined.pseudonym().key().equals(key))
                .map(holder -> (Membership.Joined) holder)
                .map(joined -> new MemberJson.Named(
                        joined.member().value(), joined.pseudonym().text()));
        return new Page<>(found.stream().toList(), null);
    }

    @GetMapping(params = "list")
    Page<MemberJson.Listed> list(
            Caller.Member caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        adminOnly(caller);
        int size = Math.clamp(limit, 1, MOST);
        String after = cursor == null ? null : Cursor.parts(cursor).getFirst();
        List<Membership.Joined> found = memberships.list(caller.federation(), after, size + 1);
        List<MemberJson.Listed> items =
                found.stream().limit(size).map(MemberJson.Listed::of).toList();
        String next = found.size() > size ? Cursor.of(memberships.place(found.get(size - 1))) : null;
        return new Page<>(items, next);
    }

    @PutMapping("/{member}/roles")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void roles(Caller.Member caller, @PathVariable String member, @RequestBody @Valid MemberJson.ToRoles body) {
        adminOnly(caller);
        MemberId whose = new MemberId(member);
        switch (changeRoles.handle(caller.federation(), caller.member(), whose, body.roles())) {
            case ChangeRoles.Outcome.Changed _ -> {}
            case ChangeRoles.Outcome.NoSuchMember _ -> throw new ProblemException(CommonProblem.NOT_FOUND);
            case ChangeRoles.Outcome.OwnAdministration _ -> throw new ProblemException(MemberProblem.OWN_ADMIN_ROLE);
            case ChangeRoles.Outcome.UnknownRole(String role) ->
                throw new ProblemException(CommonProblem.INVALID)
                        .field("roles", "Diese Rolle gibt es nicht: " + role, "There is no such role: " + role);
        }
    }

    private static void adminOnly(Caller.Member caller) {
        if (!caller.has(Roles.FEDERATION_ADMIN)) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
    }
}
