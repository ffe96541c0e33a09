package org.miteinander.identity.account.domain;

/** The account was deleted at the account server. */
public final class NoSuchAccount extends RuntimeException {
    public NoSuchAccount() {
        super("no such account", null, false, false);
    }
}
