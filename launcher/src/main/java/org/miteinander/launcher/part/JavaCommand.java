package org.miteinander.launcher.part;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Java processes as this machine runs them: small, and quick to start.
 *
 * @param java the program
 * @param fullJit whether the second compiler is used too: slower to warm up, faster afterwards
 */
public record JavaCommand(Path java, boolean fullJit) {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /** With the Java that runs this launcher. */
    public static JavaCommand current(boolean fullJit) {
        return new JavaCommand(Path.of(System.getProperty("java.home", ""), "bin", "java"), fullJit);
    }

    /** The class path this launcher runs with; its own parts run with it too. */
    public static String classPath() {
        return System.getProperty("java.class.path", "");
    }

    /**
     * A program of this module.
     *
     * @param options of Java, beside the heap
     */
    public ProcessBuilder ownMain(String heap, List<String> options, String mainClass, List<String> arguments) {
        List<String> rest = new ArrayList<>(options);
        rest.add("-XX:+UseCompactObjectHeaders");
        Path jar = Path.of(classPath().split(File.pathSeparator, 2)[0]);
        if (jar.toString().contains(Installation.CACHE)) { // a copy stays as it is, and its archive goes when it goes
            rest.addAll(archive(jar, mainClass.substring(mainClass.lastIndexOf('.') + 1) + "-"));
        }
        rest.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS",
                "-Dorg.slf4j.simpleLogger.logFile=System.out"));
        rest.addAll(List.of("-cp", classPath(), mainClass));
        rest.addAll(arguments);
        return with(heap, rest);
    }

    /** A service from its unpacked jar. */
    public ProcessBuilder service(Path jar) {
        List<String> rest = new ArrayList<>(List.of("-XX:+UseCompactObjectHeaders", "-Xss512k"));
        rest.addAll(archive(jar, ""));
        rest.addAll(List.of("-jar", jar.toString()));
        return with("256m", rest);
    }

    /**
     * Options for an archive of the loaded classes beside this file, one for each way to compile. Java writes it when the
     * program ends in order for the first time, checks it at each start, and goes on without one that does not fit.
     */
    List<String> archive(Path beside, String prefix) {
        Path archive = beside.resolveSibling(prefix + (fullJit ? "full-jit" : "quick") + ".jsa");
        removeUnfinished(archive);
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:cds*=off"); // else it names each class that it leaves out, and what the JDK's own archive lacks
    }

    /** Java would go on without an archive for good: it writes the first bytes last, and makes none where a file is. */
    private static void removeUnfinished(Path archive) {
        try {
            if (Files.exists(archive) && beginsWithZeros(archive)) {
                Files.deleteIfExists(archive);
            }
        } catch (IOException e) {
            // it stays, and the start is slower
        }
    }

    private static boolean beginsWithZeros(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(4), new byte[4]);
        }
    }

    /** Any other Java program: what all have in common, then these options and arguments. */
    public ProcessBuilder with(String heap, List<String> rest) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString()); // Ctrl-C reaches the launcher only, which then stops the parts in order
        }
        // a part without memory ends and is started again; half alive it would only look well
        command.addAll(List.of(java.toString(), "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Xmx" + heap));
        if (!fullJit) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(
                List.of("--enable-native-access=ALL-UNNAMED", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.addAll(rest);
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().putIfAbsent("MALLOC_ARENA_MAX", "2"); // else native memory grows with the threads
        return process;
    }
}
