package org.miteinander.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.account.domain.Accounts;
import org.miteinander.identity.account.domain.NoSuchAccount;
import org.miteinander.identity.account.domain.Organizations;
import org.miteinander.platform.FederationId;

/** What every account server does for us; the real one inherits these tests as the one in memory does. */
public interface AccountServerContract {
    Organizations organizations();

    Accounts accounts();

    /** Somebody who has just registered. */
    AccountId someone();

    /** The roles this account has in the federation; empty if it is no member. */
    Set<String> roles(FederationId federation, AccountId account);

    private FederationId aFederation() {
        FederationId federation =
                new FederationId("fed-" + UUID.randomUUID().toString().substring(0, 8));
        organizations().create(federation);
        return federation;
    }

    @Test
    default void creating_an_organization_twice_is_creating_it_once() {
        FederationId federation = aFederation();
        organizations().create(federation);
        AccountId anna = someone();
        organizations().admit(federation, anna, Set.of("moderator"));
        assertThat(roles(federation, anna)).containsExactlyInAnyOrder("member", "moderator");
    }

    @Test
    default void whoever_is_admitted_has_the_role_member() {
        FederationId federation = aFederation();
        AccountId anna = someone();
        organizations().admit(federation, anna, Set.of());
        assertThat(roles(federation, anna)).containsExactly("member");
    }

    @Test
    default void admitting_again_replaces_the_roles() {
        FederationId federation = aFederation();
        AccountId anna = someone();
        organizations().admit(federation, anna, Set.of("moderator", "counsellor"));
        organizations().admit(federation, anna, Set.of("counsellor", "forum-admin"));
        assertThat(roles(federation, anna)).containsExactlyInAnyOrder("member", "counsellor", "forum-admin");
    }

    @Test
    default void roles_in_one_federation_are_none_in_another() {
        FederationId here = aFederation();
        FederationId there = aFederation();
        AccountId anna = someone();
        organizations().admit(here, anna, Set.of("federation-admin"));
        assertThat(roles(there, anna)).isEmpty();
    }

    @Test
    default void whoever_is_dismissed_and_comes_back_has_no_old_roles() {
        FederationId federation = aFederation();
        AccountId anna = someone();
        organizations().admit(federation, anna, Set.of("moderator"));
        organizations().dismiss(federation, anna);
        assertThat(roles(federation, anna)).isEmpty();
        organizations().admit(federation, anna, Set.of());
        assertThat(roles(federation, anna)).containsExactly("member");
    }

    @Test
    default void dismissing_a_stranger_is_no_error() {
        FederationId federation = aFederation();
        AccountId stranger = someone();
        assertThatCode(() -> organizations().dismiss(federation, stranger)).doesNotThrowAnyException();
    }

    @Test
    default void a_deleted_account_cannot_be_admitted() {
        FederationId federation = aFederation();
        AccountId anna = someone();
        accounts().delete(anna);
        assertThatThrownBy(() -> organizations().admit(federation, anna, Set.of()))
                .isInstanceOf(NoSuchAccount.class);
    }

    @Test
    default void deleting_signing_out_and_dismissing_a_deleted_account_is_no_error() {
        FederationId federation = aFederation();
        AccountId anna = someone();
        organizations().admit(federation, anna, Set.of());
        accounts().delete(anna);
        assertThatCode(() -> {
                    accounts().signOut(anna);
                    accounts().requireSecondFactor(anna);
                    accounts().delete(anna);
                    organizations().dismiss(federation, anna);
                })
                .doesNotThrowAnyException();
    }
}
