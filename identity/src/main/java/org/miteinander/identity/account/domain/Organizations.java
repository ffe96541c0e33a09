package org.miteinander.identity.account.domain;

import java.util.Set;
import org.miteinander.platform.FederationId;

/** The federations as the account server knows them. Every call may be repeated and completes what a crash cut off. */
public interface Organizations {
    /**
     * Creates the organization with a group for each of {@link FederationRoles#ALL}, or what is missing of it.
     *
     * @throws AccountsAway if the account server cannot be reached
     */
    void create(FederationId federation);

    /**
     * Makes this account a member of the federation with exactly these roles, and {@code member}.
     *
     * @throws NoSuchAccount if the account was deleted
     * @throws AccountsAway if the account server cannot be reached
     */
    void admit(FederationId federation, AccountId account, Set<String> roles);

    /**
     * Takes all roles and the membership away; nothing happens if there is none.
     *
     * @throws AccountsAway if the account server cannot be reached
     */
    void dismiss(FederationId federation, AccountId account);
}
