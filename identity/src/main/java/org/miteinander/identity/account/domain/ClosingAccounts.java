package org.miteinander.identity.account.domain;

/** The accounts whose people asked for deletion; they get no token and join nothing any more. */
public interface ClosingAccounts {
    boolean isClosing(AccountId account);
}
