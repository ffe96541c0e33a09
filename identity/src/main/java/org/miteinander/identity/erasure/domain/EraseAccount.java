package org.miteinander.identity.erasure.domain;

import java.time.Clock;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.account.domain.Accounts;
import org.miteinander.identity.account.domain.AccountsAway;
import org.miteinander.identity.federation.domain.Federations;
import org.miteinander.identity.key.domain.Keys;
import org.miteinander.identity.member.domain.Leave;
import org.miteinander.identity.member.domain.Membership;
import org.miteinander.identity.member.domain.Seats;
import org.miteinander.platform.FederationId;

/**
 * Deletes an account everywhere: the wish is stored first and holds, then every membership ends, then the account goes.
 * Each step may be repeated; what a crash or an absent account server cut off, the sweep completes.
 */
public final class EraseAccount {
    private final Erasures erasures;
    private final Seats seats;
    private final Leave leave;
    private final Federations federations;
    private final Accounts accounts;
    private final Keys keys;
    private final Clock clock;

    public EraseAccount(
            Erasures erasures,
            Seats seats,
            Leave leave,
            Federations federations,
            Accounts accounts,
            Keys keys,
            Clock clock) {
        this.erasures = erasures;
        this.seats = seats;
        this.leave = leave;
        this.federations = federations;
        this.accounts = accounts;
        this.keys = keys;
        this.clock = clock;
    }

    /** Deletes the account now as far as it goes; the rest follows by itself. */
    public void handle(AccountId account) {
        FederationId platform = FederationId.PLATFORM;
        Erasure erasure =
                new Erasure(keys.memberId(platform, account, 0), keys.seal(platform, account), clock.instant());
        erasures.begin(erasure);
        try {
            goOn(erasure);
        } catch (AccountsAway e) {
            // the erasure stays unfinished, the sweep completes it
        }
    }

    /** @throws AccountsAway if the account server cannot be reached; the erasure stays unfinished */
    public void goOn(Erasure erasure) {
        if (erasure.account() == null) {
            return;
        }
        AccountId account = keys.open(FederationId.PLATFORM, erasure.account());
        leaveAll(account);
        accounts.signOut(account);
        accounts.delete(account);
        leaveAll(account); // what was being joined while the wish was noted; without an account nothing can be joined
        erasures.finish(erasure.id(), clock.instant());
    }

    private void leaveAll(AccountId account) {
        for (Membership.Present membership : seats.all(federations.slugs(), account)) {
            leave.withAccount(membership.federation(), membership.member());
        }
    }
}
