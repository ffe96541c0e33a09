package org.miteinander.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses that the portal answers, as its sources say it. */
final class PortalSources {
    private static final Path SOURCES = Platform.CHECKOUT.resolve("portal/src/main/java");
    private static final Pattern MAPPING = Pattern.compile("@GetMapping\\(([^)]*)\\)");
    private static final Pattern CONSTANT = Pattern.compile("String ([A-Z_]+) =\\s*\"([^\"]*)\"");
    private static final Pattern PATH = Pattern.compile("\"(/[^\"]*)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private PortalSources() {}

    /** Every path of a {@code @GetMapping}, for instance {@code /{federation}/groups}. */
    static Set<String> paths() throws IOException {
        Set<String> paths = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                paths.addAll(paths(Files.readString(file)));
            }
        }
        return paths;
    }

    private static List<String> paths(String source) {
        List<MatchResult> constants = CONSTANT.matcher(source).results().toList();
        return MAPPING.matcher(source)
                .results()
                .map(mapping -> resolved(mapping.group(1), constants))
                .flatMap(paths -> PATH.matcher(paths).results().map(path -> path.group(1)))
                .toList();
    }

    /** With the constants of the same file in place, and what was added up as one text. */
    private static String resolved(String mapping, List<MatchResult> constants) {
        String resolved = mapping;
        for (MatchResult constant : constants) {
            resolved = resolved.replaceAll(
                    "\\b" + constant.group(1) + "\\b", Matcher.quoteReplacement('"' + constant.group(2) + '"'));
        }
        return resolved.replaceAll("\"\\s*\\+\\s*\"", "");
    }

    /** The mapping that answers this address: of all that fit, the one with the fewest variables. */
    static Optional<String> mappingOf(String address, Collection<String> mappings) {
        String path = address.replaceAll("[?#].*", "");
        return mappings.stream()
                .filter(mapping -> regex(mapping).matcher(path).matches())
                .min(Comparator.comparingLong(
                        mapping -> VARIABLE.matcher(mapping).results().count()));
    }

    private static Pattern regex(String mapping) {
        return Pattern.compile(VARIABLE.matcher(mapping).replaceAll("[^/]+"));
    }
}
