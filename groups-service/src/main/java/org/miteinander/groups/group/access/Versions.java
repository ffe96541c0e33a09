package org.miteinander.groups.group.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;

/** Entity tags: the version for whoever wants to change a thing, and a hash for whoever wants to see it again. */
public final class Versions {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})(?:-[\\w-]*)?\"?");
    private static final int HASH_LENGTH = 16;

    private Versions() {}

    /** @param view everything the caller sees, as a record: what one caller sees differs from what another one sees */
    public static String tag(long version, Object view) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(view.toString().getBytes(StandardCharsets.UTF_8));
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
            return "\"" + version + "-" + text.substring(0, HASH_LENGTH) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The version in an {@code If-Match}; a tag of ours or the bare version in quotes.
     *
     * @throws ProblemException precondition-required if there is none, stale if it cannot be one of ours
     */
    public static long wanted(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(CommonProblem.PRECONDITION_REQUIRED);
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new ProblemException(CommonProblem.STALE);
        }
        return Long.parseLong(tag.group(1));
    }
}
