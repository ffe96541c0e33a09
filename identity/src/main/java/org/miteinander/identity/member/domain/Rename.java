package org.miteinander.identity.member.domain;

import java.util.ArrayList;
import java.util.List;
import org.miteinander.identity.federation.domain.Federations;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;

/** Changes a pseudonym: claim the new one, store it, free the old one. */
public final class Rename {
    private static final int TRIES = 5;

    /** What came of it. */
    public sealed interface Outcome {
        record Renamed(Membership.Joined member) implements Outcome {}

        record NoMember() implements Outcome {}

        record Reserved() implements Outcome {}

        record Unfit() implements Outcome {}

        record Taken() implements Outcome {}
    }

    private final Federations federations;
    private final Memberships memberships;
    private final Pseudonyms pseudonyms;
    private final ClaimPseudonym claims;

    public Rename(Federations federations, Memberships memberships, Pseudonyms pseudonyms, ClaimPseudonym claims) {
        this.federations = federations;
        this.memberships = memberships;
        this.pseudonyms = pseudonyms;
        this.claims = claims;
    }

    public Outcome handle(FederationId federation, MemberId member, String typed) {
        List<String> names = new ArrayList<>(federations.names().values());
        federations.names().keySet().forEach(slug -> names.add(slug.slug()));
        return switch (Pseudonym.check(typed, names)) {
            case Pseudonym.Check.Reserved _ -> new Outcome.Reserved();
            case Pseudonym.Check.Unfit _ -> new Outcome.Unfit();
            case Pseudonym.Check.Fit(var pseudonym) -> rename(federation, member, pseudonym);
        };
    }

    private Outcome rename(FederationId federation, MemberId member, Pseudonym pseudonym) {
        if (!isMember(federation, member)) {
            return new Outcome.NoMember();
        }
        if (!claims.handle(federation, pseudonym, member)) {
            return new Outcome.Taken();
        }
        for (int i = 0; i < TRIES; i++) {
            if (!(memberships.find(federation, member).orElse(null) instanceof Membership.Joined joined)) {
                pseudonyms.release(federation, pseudonym.key(), member);
                return new Outcome.NoMember();
            }
            if (joined.pseudonym().equals(pseudonym)) {
                return new Outcome.Renamed(joined);
            }
            Membership.Joined renamed = joined.renamed(pseudonym);
            if (memberships.store(renamed, new MemberEvent.Renamed())) {
                releaseOld(joined, pseudonym);
                return new Outcome.Renamed(renamed);
            }
        }
        throw new IllegalStateException("membership changed " + TRIES + " times meanwhile");
    }

    private boolean isMember(FederationId federation, MemberId member) {
        return memberships.find(federation, member).orElse(null) instanceof Membership.Joined;
    }

    private void releaseOld(Membership.Joined before, Pseudonym now) {
        if (!before.pseudonym().key().equals(now.key())) {
            pseudonyms.release(before.federation(), before.pseudonym().key(), before.member());
        }
    }
}
