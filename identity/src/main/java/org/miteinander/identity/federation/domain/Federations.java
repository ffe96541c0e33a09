package org.miteinander.identity.federation.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.platform.FederationId;

/** All federations. */
public interface Federations {
    Optional<Federation> find(FederationId federation);

    boolean exists(FederationId federation);

    /** Federations in the order of their slugs. */
    List<Federation> list(@Nullable FederationId after, int limit);

    /** Every federation, as it is right now. */
    List<FederationId> slugs();

    /** The names of all federations; a new one may be missing for some seconds. */
    Map<FederationId, String> names();

    /** The receipt of the request that opened this federation. */
    Optional<String> openedBy(FederationId federation);

    /**
     * Adds a federation and tells so, in one write.
     *
     * @return whether the federation is there by this receipt; false if the slug belongs to another one
     */
    boolean add(Federation federation, String receipt);

    /** Replaces the profile and tells so, in one write; false if there is no such federation. */
    boolean change(FederationId federation, Profile profile);
}
