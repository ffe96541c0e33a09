package org.miteinander.identity.account.domain;

/** All accounts, whatever federation their people belong to. Every call may be repeated; a gone account is no error. */
public interface Accounts {
    /**
     * Ends all sessions of this account, in every browser.
     *
     * @throws AccountsAway if the account server cannot be reached
     */
    void signOut(AccountId account);

    /**
     * Makes an account without a second factor set one up at the next sign-in, and asks for that sign-in now.
     *
     * @throws AccountsAway if the account server cannot be reached
     */
    void requireSecondFactor(AccountId account);

    /**
     * Deletes the account with its credentials and sessions.
     *
     * @throws AccountsAway if the account server cannot be reached
     */
    void delete(AccountId account);
}
