package org.miteinander.portal.page;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The frame around every page.
 *
 * @param language {@code de} or {@code en}
 * @param federation null outside every federation
 * @param member true for members of this federation, false for guests
 * @param signInAway whether signing in is not possible right now, so that everybody counts as not signed in
 * @param stepUp whether the reader has roles that count only after signing in with a second factor
 * @param roles the reader's roles here
 * @param unread how many notices are unread; null when nobody knows or nobody is signed in
 * @param returnPath this page, as a path to come back to
 * @param languageSwitchPath shows this page in the other language
 */
public record Chrome(
        String language,
        @Nullable FederationView federation,
        boolean signedIn,
        boolean member,
        boolean signInAway,
        boolean stepUp,
        Set<String> roles,
        @Nullable Integer unread,
        String returnPath,
        String languageSwitchPath) {

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Where to sign in and come back to this page. */
    public String signInPath() {
        return "/login?return=" + LocalPath.encoded(returnPath);
    }

    /** Where to sign in with a second factor and come back to this page. */
    public String stepUpPath() {
        return "/login?acr=mfa&return=" + LocalPath.encoded(returnPath);
    }

    /** Where to open an account and come back to this page. */
    public String registerPath() {
        return "/register?return=" + LocalPath.encoded(returnPath);
    }
}
