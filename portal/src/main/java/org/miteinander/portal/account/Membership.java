package org.miteinander.portal.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One federation somebody belongs to, and how.
 *
 * @param federation its slug
 * @param name its name
 */
public record Membership(
        String federation,
        String name,
        String pseudonym,
        @Nullable List<String> roles) {

    public boolean has(String role) {
        return roles != null && roles.contains(role);
    }
}
