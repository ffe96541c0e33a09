package org.miteinander.identity.account.keycloak;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miteinander.identity.account.domain.AccountId;
import org.miteinander.identity.account.domain.FederationRoles;
import org.miteinander.identity.account.domain.NoSuchAccount;
import org.miteinander.identity.account.domain.Organizations;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Roles;
import org.springframework.web.client.HttpClientErrorException;

/**
 * A federation is a Keycloak organization whose name and alias are the slug; a role is one of its groups, mapped to the
 * role of the same name of the client {@code platform}.
 */
final class KeycloakOrganizations implements Organizations {
    private static final String ROLE_CLIENT = "platform";
    private static final int GROUPS_AT_MOST = 100;

    /** What Keycloak calls a federation and, by role, its groups. */
    private record Known(String id, Map<String, String> groups) {
        boolean complete() {
            return groups.keySet().containsAll(FederationRoles.ALL);
        }
    }

    private final KeycloakAdmin admin;
    private final Cache<FederationId, Known> known = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    KeycloakOrganizations(KeycloakAdmin admin) {
        this.admin = admin;
    }

    @Override
    public void create(FederationId federation) {
        String slug = federation.slug();
        if (lookUp(federation).isEmpty()) {
            unlessConflict(() -> admin.createOrganization(new KeycloakAdmin.Organization(null, slug, slug, true)));
        }
        String id = lookUp(federation).orElseThrow(() -> new IllegalStateException("organization not there: " + slug));
        Map<String, String> groups = groups(id);
        for (String role : FederationRoles.ALL) {
            if (!groups.containsKey(role)) {
                unlessConflict(() -> admin.createGroup(id, new KeycloakAdmin.Group(null, role)));
            }
        }
        mapRoles(id, groups(id));
        known.invalidate(federation);
    }

    private void mapRoles(String organization, Map<String, String> groups) {
        String client = admin.clients(ROLE_CLIENT).getFirst().id();
        for (KeycloakAdmin.Role role : admin.clientRoles(client)) {
            String group = groups.get(role.name());
            if (group != null) {
                admin.mapRoles(organization, group, client, List.of(role));
            }
        }
    }

    @Override
    public void admit(FederationId federation, AccountId account, Set<String> roles) {
        Known organization = organization(federation);
        try {
            admit(organization, account, roles);
        } catch (HttpClientErrorException.NotFound e) {
            known.invalidate(federation);
            Known fresh = organization(federation);
            if (fresh.equals(organization)) {
                throw new NoSuchAccount();
            }
            admit(fresh, account, roles);
        }
    }

    private void admit(Known organization, AccountId account, Set<String> roles) {
        unlessConflict(() -> admin.addMember(organization.id(), account.subject()));
        Set<String> missing = new HashSet<>(roles);
        missing.add(Roles.MEMBER);
        for (KeycloakAdmin.Group group : admin.groupsOf(organization.id(), account.subject(), GROUPS_AT_MOST)) {
            if (!missing.remove(group.name()) && organization.groups().containsKey(group.name())) {
                leave(organization, group, account);
            }
        }
        for (String role : missing) {
            String group = organization.groups().get(role);
            if (group == null) {
                throw new IllegalArgumentException("role: " + role + " (expected: one of " + FederationRoles.ALL + ")");
            }
            unlessConflict(() -> admin.joinGroup(organization.id(), group, account.subject()));
        }
    }

    @Override
    public void dismiss(FederationId federation, AccountId account) {
        Optional<String> found = Optional.ofNullable(known.getIfPresent(federation))
                .map(Known::id)
                .or(() -> lookUp(federation));
        if (found.isEmpty()) {
            return;
        }
        Known organization = new Known(found.get(), Map.of());
        try {
            admin.groupsOf(organization.id(), account.subject(), GROUPS_AT_MOST).stream()
                    .filter(group -> FederationRoles.ALL.contains(group.name()))
                    .forEach(group -> leave(organization, group, account));
            admin.removeMember(organization.id(), account.subject());
        } catch (HttpClientErrorException.NotFound | HttpClientErrorException.BadRequest e) {
            known.invalidate(federation);
        }
    }

    private void leave(Known organization, KeycloakAdmin.Group group, AccountId account) {
        admin.leaveGroup(organization.id(), Objects.requireNonNull(group.id(), "group id"), account.subject());
    }

    /** Finds the organization, or builds it again if somebody deleted it or its groups at Keycloak. */
    private Known organization(FederationId federation) {
        Known hit = known.getIfPresent(federation);
        if (hit != null) {
            return hit;
        }
        Known found = load(federation);
        if (found == null || !found.complete()) {
            create(federation);
            found = Objects.requireNonNull(load(federation), "organization");
        }
        known.put(federation, found);
        return found;
    }

    private @Nullable Known load(FederationId federation) {
        return lookUp(federation).map(id -> new Known(id, groups(id))).orElse(null);
    }

    private Optional<String> lookUp(FederationId federation) {
        return admin.organizations(federation.slug(), true).stream()
                .filter(found -> found.alias().equals(federation.slug()))
                .findFirst()
                .map(found -> Objects.requireNonNull(found.id(), "organization id"));
    }

    private Map<String, String> groups(String organization) {
        Map<String, String> byName = new HashMap<>();
        for (KeycloakAdmin.Group group : admin.groups(organization, GROUPS_AT_MOST)) {
            byName.put(group.name(), Objects.requireNonNull(group.id(), "group id"));
        }
        return byName;
    }

    private static void unlessConflict(Runnable call) {
        try {
            call.run();
        } catch (HttpClientErrorException.Conflict e) {
            // done before
        }
    }
}
