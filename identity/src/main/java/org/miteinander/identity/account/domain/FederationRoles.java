package org.miteinander.identity.account.domain;

import java.util.List;
import java.util.Set;
import org.miteinander.platform.Roles;

/** The roles a person can have in a federation; each is a group of the federation's organization. */
public final class FederationRoles {
    public static final List<String> ALL = List.of(
            Roles.FEDERATION_ADMIN,
            Roles.FORUM_ADMIN,
            Roles.MODERATOR,
            Roles.COUNSELLOR,
            Roles.COUNSELLING_SUPERVISOR,
            Roles.DIRECTORY_EDITOR,
            Roles.MEMBER);

    private FederationRoles() {}

    /** Whether any of these gives power over what others wrote, entrusted or published. */
    public static boolean powerful(Set<String> roles) {
        return roles.stream().anyMatch(role -> !role.equals(Roles.MEMBER));
    }
}
