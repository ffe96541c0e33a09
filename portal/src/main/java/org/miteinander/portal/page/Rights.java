package org.miteinander.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import org.miteinander.portal.service.ServiceProblem;
import org.springframework.http.HttpStatus;

/** Keeps people from forms that a service would refuse anyway. The services decide; this only spares the typing. */
public final class Rights {

    private Rights() {}

    /** Throws {@link ServiceProblem} 401 for somebody not signed in, 403 for somebody without the role. */
    public static void require(HttpServletRequest request, String role) {
        Reader reader = Reader.of(request);
        if (!reader.signedIn()) {
            throw ServiceProblem.of(HttpStatus.UNAUTHORIZED);
        }
        if (!reader.has(role)) {
            throw ServiceProblem.of(HttpStatus.FORBIDDEN);
        }
    }
}
