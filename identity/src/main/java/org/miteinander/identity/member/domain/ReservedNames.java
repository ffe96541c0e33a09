package org.miteinander.identity.member.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names that nobody may carry: they would let others believe they write with staff, a federation or an emergency
 * service, or they insult. Compared by skeleton, so that {@code 4dm1n} is Admin; {@code Badminton} is a sport.
 */
final class ReservedNames {
    private static final int LONG_ENOUGH_TO_BE_TOLD_APART = 6;

    /** A word or the whole name may not begin or end with these. */
    private static final List<String> STAFF = folded(
            "admin",
            "administrator",
            "moderator",
            "moderatorin",
            "moderation",
            "webmaster",
            "sysop",
            "operator",
            "support",
            "beratung",
            "berater",
            "beraterin",
            "counsellor",
            "redaktion",
            "verwaltung",
            "vorstand",
            "seelsorge",
            "notruf",
            "polizei");

    /** No word, nor the whole name, may be one of these. */
    private static final Set<String> WORDS = Stream.concat(
                    folded(
                            "team",
                            "mod",
                            "mods",
                            "root",
                            "system",
                            "service",
                            "info",
                            "kontakt",
                            "offiziell",
                            "official",
                            "miteinander",
                            "plattform",
                            "platform",
                            "nazi",
                            "nazis",
                            "neger",
                            "hure",
                            "hurensohn",
                            "fotze",
                            "nutte",
                            "spast",
                            "spasti",
                            "mongo",
                            "missgeburt")
                            .stream(),
                    Stream.of("110", "112", "116117", "116123"))
            .collect(Collectors.toUnmodifiableSet());

    /** These may not occur anywhere. */
    private static final List<String> INSULTS =
            folded("hitler", "judensau", "untermensch", "kanake", "nigger", "schwuchtel", "krüppel");

    private ReservedNames() {}

    /** @param federations the names and slugs of the federations */
    static boolean contain(String name, Collection<String> federations) {
        String whole = Skeleton.of(name);
        List<String> words = Skeleton.words(name);
        return Stream.concat(Stream.of(whole), words.stream()).anyMatch(ReservedNames::taken)
                || INSULTS.stream().anyMatch(whole::contains)
                || federations.stream().map(Skeleton::of).anyMatch(federation -> suggests(whole, federation));
    }

    private static boolean taken(String word) {
        return WORDS.contains(word) || STAFF.stream().anyMatch(staff -> word.startsWith(staff) || word.endsWith(staff));
    }

    private static boolean suggests(String whole, String federation) {
        return federation.length() >= LONG_ENOUGH_TO_BE_TOLD_APART
                ? whole.contains(federation)
                : whole.equals(federation);
    }

    private static List<String> folded(String... words) {
        return Stream.of(words).map(Skeleton::of).toList();
    }
}
