package org.miteinander.identity.member.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.federation.domain.Federations;
import org.miteinander.identity.key.web.SignedInAccount;
import org.miteinander.identity.member.domain.Membership;
import org.miteinander.identity.member.domain.Seats;
import org.miteinander.platform.Caller;
import org.miteinander.platform.FederationId;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where the person who is signed in is a member; the only place where memberships of one person meet. */
@RestController
final class MeController {
    private final Seats seats;
    private final Federations federations;
    private final SignedInAccount accounts;

    MeController(Seats seats, Federations federations, SignedInAccount accounts) {
        this.seats = seats;
        this.federations = federations;
        this.accounts = accounts;
    }

    @GetMapping("/api/v1/me")
    MemberJson.Me me(
            Caller.Member caller,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        AccountId account = accounts.of(caller, authorization);
        Map<FederationId, String> names = federations.names();
        List<MemberJson.Here> memberships = new ArrayList<>();
        for (Membership.Present present : seats.all(List.copyOf(names.keySet()), account)) {
            String name = names.get(present.federation());
            if (present instanceof Membership.Joined joined && name != null) {
                memberships.add(new MemberJson.Here(
                        joined.federation().slug(),
                        name,
                        joined.pseudonym().text(),
                        MemberJson.sorted(joined.roles())));
            }
        }
        memberships.sort(Comparator.comparing(MemberJson.Here::name));
        return new MemberJson.Me(memberships);
    }
}
