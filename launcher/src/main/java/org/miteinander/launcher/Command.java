package org.miteinander.launcher;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of the launcher. */
sealed interface Command {
    /** The last step of the build; the script asks for it, not people. */
    record Build() implements Command {}

    /**
     * @param detach return when everything is ready, and go on in the background
     * @param background this process is that background
     * @param fresh empty the data folder first
     * @param demo fill demo data into a new installation
     * @param fullJit let the second compiler work too
     */
    record Up(boolean detach, boolean background, boolean fresh, boolean demo, boolean fullJit) implements Command {}

    record Down() implements Command {}

    record Status() implements Command {}

    /**
     * @param part null for all
     * @param follow go on until Ctrl-C
     */
    record Logs(@Nullable String part, boolean follow) implements Command {}

    /**
     * @param kind {@code directory} or {@code postcodes}
     * @param source what the directory entries of these files are marked with, if it is to be another than its own
     */
    record Import(String kind, @Nullable String source, List<Path> files) implements Command {
        public Import {
            files = List.copyOf(files);
        }
    }
}
