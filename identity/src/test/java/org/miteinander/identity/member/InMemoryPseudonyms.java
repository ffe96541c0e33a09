package org.miteinander.identity.member;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.miteinander.identity.member.domain.Pseudonym;
import org.miteinander.identity.member.domain.Pseudonyms;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

public final class InMemoryPseudonyms implements Pseudonyms {
    private final Map<String, Claim> claims = new HashMap<>();

    @Override
    public boolean claim(FederationId federation, Pseudonym pseudonym, MemberId member, Instant at) {
        Claim now = claims.merge(
                federation + "|" + pseudonym.key(),
                new Claim(member, at),
                (old, fresh) -> old.member().equals(member) ? fresh : old);
        return now.member().equals(member);
    }

    @Override
    public Optional<Claim> holder(FederationId federation, String key) {
        return Optional.ofNullable(claims.get(federation + "|" + key));
    }

    @Override
    public boolean takeOver(FederationId federation, String key, Claim seen, MemberId member, Instant at) {
        return claims.replace(federation + "|" + key, seen, new Claim(member, at));
    }

    @Override
    public void release(FederationId federation, String key, MemberId member) {
        holder(federation, key)
                .filter(claim -> claim.member().equals(member))
                .ifPresent(claim -> claims.remove(federation + "|" + key));
    }
}
