package org.miteinander.identity.member.domain;

import java.text.Normalizer;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * The name a member is known by in one federation.
 *
 * @param text as it is shown
 * @param key what it looks like; unique in the federation
 */
public record Pseudonym(String text, String key) {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 30;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._'’-]*");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** Whether what somebody typed can be a pseudonym. */
    public sealed interface Check {
        record Fit(Pseudonym pseudonym) implements Check {}

        /** It suggests staff, a federation or an emergency service, or insults. */
        record Reserved() implements Check {}

        /** Too short, too long, or made of other signs than letters, digits, spaces and {@code . _ - '}. */
        record Unfit() implements Check {}
    }

    /** @param federations the names and slugs of the federations, which nobody may carry */
    public static Check check(String typed, Collection<String> federations) {
        String text = SPACES.matcher(
                        Normalizer.normalize(typed, Normalizer.Form.NFC).strip())
                .replaceAll(" ");
        if (ReservedNames.contain(text, federations)) {
            return new Check.Reserved();
        }
        int length = text.codePointCount(0, text.length());
        boolean fits = length >= SHORTEST
                && length <= LONGEST
                && FORM.matcher(text).matches()
                && LETTER.matcher(text).find();
        return fits ? new Check.Fit(new Pseudonym(text, Skeleton.of(text))) : new Check.Unfit();
    }

    /** The key by which a pseudonym is looked up, however it was typed. */
    public static String key(String typed) {
        return Skeleton.of(typed);
    }
}
