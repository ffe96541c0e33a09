package org.miteinander.identity.account.domain;

/** The account server cannot be reached or does not answer sensibly; trying again later makes sense. */
public final class AccountsAway extends RuntimeException {
    public AccountsAway(Throwable cause) {
        super("account server away", cause);
    }

    public AccountsAway(String reason) {
        super(reason);
    }
}
