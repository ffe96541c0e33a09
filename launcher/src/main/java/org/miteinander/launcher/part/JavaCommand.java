package org.miteinander.launcher.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** A program of this module. */
    public ProcessBuilder ownMain(String heap, String mainClass, List<String> arguments) {
        List<String> rest = new ArrayList<>(List.of("-XX:+UseCompactObjectHeaders"));
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
        return with("256m", List.of("-XX:+UseCompactObjectHeaders", "-Xss512k", "-jar", jar.toString()));
    }

    /** Any other Java program: what all have in common, then these options and arguments. */
    public ProcessBuilder with(String heap, List<String> rest) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString()); // Ctrl-C reaches the launcher only, which then stops the parts in order
        }
        command.addAll(List.of(java.toString(), "-XX:+UseSerialGC", "-Xmx" + heap));
        if (!fullJit) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(
                List.of("--enable-native-access=ALL-UNNAMED", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.addAll(rest);
        return new ProcessBuilder(command);
    }
}
