package org.miteinander.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who reads a page, as the gateway's platform token says. The token is read, not checked: it only decides what a page
 * offers. Every service checks it again before it shows or changes anything, and only the gateway reaches the portal.
 *
 * @param member the member's id; null for guests, who are signed in but no members here
 * @param stepUp whether some roles are missing until the reader signs in with a second factor
 */
public record Reader(boolean signedIn, @Nullable String member, Set<String> roles, boolean stepUp) {

    private static final Reader ANONYMOUS = new Reader(false, null, Set.of(), false);
    private static final String ATTRIBUTE = Reader.class.getName();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The reader of this request; read once per request. */
    public static Reader of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Reader reader) {
            return reader;
        }
        Reader reader = fromHeader(request.getHeader("Authorization"));
        request.setAttribute(ATTRIBUTE, reader);
        return reader;
    }

    public boolean isMember() {
        return member != null;
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    static Reader fromHeader(@Nullable String header) {
        if (header == null || !header.startsWith("Bearer ")) {
            return ANONYMOUS;
        }
        int start = header.indexOf('.') + 1;
        int end = header.indexOf('.', start);
        if (start == 0 || end < 0) {
            return ANONYMOUS;
        }
        try {
            return fromClaims(JSON.readTree(Base64.getUrlDecoder().decode(header.substring(start, end))));
        } catch (IllegalArgumentException | JacksonException _) {
            return ANONYMOUS;
        }
    }

    private static Reader fromClaims(JsonNode claims) {
        String member = claims.path("mem").asString("");
        var roles = new LinkedHashSet<String>();
        for (JsonNode role : claims.path("roles")) {
            roles.add(role.asString(""));
        }
        boolean stepUp = claims.path("stepUp").asBoolean(false);
        return new Reader(true, member.isEmpty() ? null : member, Set.copyOf(roles), stepUp);
    }
}
