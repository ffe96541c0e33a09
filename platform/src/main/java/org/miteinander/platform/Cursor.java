package org.miteinander.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;

/** Where a list goes on: the sort values of the last item shown, opaque to the client. */
public final class Cursor {
    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String of(String... parts) {
        byte[] joined = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
    }

    /** @throws ProblemException bad-request if this is no cursor of ours */
    public static List<String> parts(String cursor) {
        try {
            byte[] joined = Base64.getUrlDecoder().decode(cursor);
            return List.of(new String(joined, StandardCharsets.UTF_8).split(SEPARATOR, -1));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonProblem.BAD_REQUEST)
                    .field("cursor", "Diese Stelle der Liste gibt es nicht.", "This place in the list does not exist.");
        }
    }
}
