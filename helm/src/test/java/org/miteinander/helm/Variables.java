package org.miteinander.helm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The environment variables that the configuration of a service names.
 *
 * @param needed those that have no default, or one that is good for one machine only, or that are secrets
 */
record Variables(Set<String> all, Set<String> needed) {
    /** A default that begins another variable counts as none of its own: that one is found by itself. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(:?)([^$}]*)");

    private static final Pattern SECRET = Pattern.compile(".*(SECRET|KEYSET|KEY)");

    static Variables of(String module) throws IOException {
        return in(Files.readString(Path.of("..", module, "src/main/resources/application.yml")));
    }

    static Variables in(String configuration) {
        Set<String> all = new TreeSet<>();
        Set<String> needed = new TreeSet<>();
        Matcher variable = VARIABLE.matcher(configuration);
        while (variable.find()) {
            String name = variable.group(1);
            String otherwise = variable.group(3);
            all.add(name);
            if (variable.group(2).isEmpty()
                    || otherwise.contains("127.0.0.1")
                    || otherwise.contains("localhost")
                    || SECRET.matcher(name).matches()) {
                needed.add(name);
            }
        }
        return new Variables(all, needed);
    }
}
