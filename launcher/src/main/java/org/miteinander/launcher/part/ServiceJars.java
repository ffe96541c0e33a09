package org.miteinander.launcher.part;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import org.miteinander.launcher.CannotRunException;
import org.miteinander.launcher.home.Home;

/** The built services, unpacked once for each build: a flat class path starts in about a third of the time of a jar of jars. */
final class ServiceJars {
    private static final int KEPT = 2; // the running build may still read the one before

    private final Path root;
    private final Path cache;
    private final JavaCommand java;

    ServiceJars(Installation installation, JavaCommand java) {
        this.root = installation.root();
        this.cache = installation.cache();
        this.java = java;
    }

    /** @throws CannotRunException if the module is not built */
    Path built(String module) {
        Path target = root.resolve(module).resolve("target");
        try {
            return Folder.list(target).stream()
                    .filter(file ->
                            Folder.name(file).matches(module + "-[0-9][^/]*(?<!-tests|-sources|-javadoc)\\.jar"))
                    .max(Comparator.comparingLong(ServiceJars::modified))
                    .orElseThrow(() -> new CannotRunException(
                            module + " is not built; './miteinander up' builds it, or 'mvn package' does."));
        } catch (IOException e) {
            throw new CannotRunException(module + "/target cannot be read (" + e + ").", e);
        }
    }

    /** The runnable jar of the unpacked service. */
    Path unpacked(String module) throws IOException, InterruptedException {
        Path jar = built(module);
        Path folder = cache.resolve(module + "-" + modified(jar) + "-" + Files.size(jar));
        if (!Files.isDirectory(folder)) {
            unpack(module, jar, folder);
            forgetOld(module);
        }
        return folder.resolve(Folder.name(jar));
    }

    private void unpack(String module, Path jar, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(cache);
        Path fresh = Files.createTempDirectory(cache, "unpacking-");
        Tool.run(
                "Unpacking " + module,
                List.of(
                        java.java().toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        fresh.toString()),
                cache.resolve("unpacking-" + module + ".log"));
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException | AtomicMoveNotSupportedException e) {
            Home.delete(fresh); // another launcher was faster
        }
    }

    private void forgetOld(String module) throws IOException {
        List<Path> old = Folder.list(cache).stream()
                .filter(file -> Folder.name(file).matches(module + "-\\d+-\\d+"))
                .sorted(Comparator.comparingLong(ServiceJars::modified).reversed())
                .skip(KEPT)
                .toList();
        for (Path folder : old) {
            Home.delete(folder);
        }
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }
}
