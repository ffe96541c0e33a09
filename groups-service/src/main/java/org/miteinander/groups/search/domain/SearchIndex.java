package org.miteinander.groups.search.domain;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.GroupId;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.Page;

/** All visible posts of all tenants; groups are part of every question, so rights are never filtered afterwards (U-8). */
public interface SearchIndex {
    /** Posts of these groups that have all these words, newest first. */
    Page<Hit> find(
            FederationId federation, Collection<GroupId> groups, Set<String> words, @Nullable String cursor, int limit);
}
