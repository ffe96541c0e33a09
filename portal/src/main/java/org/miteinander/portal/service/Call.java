package org.miteinander.portal.service;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.text.Languages;

/**
 * On whose behalf and in which language a service is asked.
 *
 * @param authorization the caller's header as the gateway sent it; null for somebody who is not signed in
 * @param language {@code de} or {@code en}; services word their problems in it
 */
public record Call(@Nullable String authorization, String language) {

    /** The call of the person whose page is being made. */
    public static Call of(HttpServletRequest request) {
        return new Call(request.getHeader("Authorization"), Languages.of(request));
    }

    /** A call without a person, for facts that everybody may know. */
    public static Call anonymous(String language) {
        return new Call(null, language);
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "Call[" + (authorization == null ? "anonymous" : "signed in") + ", " + language + "]";
    }
}
