package org.miteinander.launcher.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.miteinander.launcher.home.Home;

/**
 * Folders that can be made again from a build, one for each build, named {@code KIND-BUILD}. Everything runs from here,
 * so that a later build changes nothing under what is running.
 */
final class Cache {
    private static final int KEPT = 2;

    /** Followed by the number of the process that fills it; the script names its own in the same way. */
    private static final String UNFINISHED = "unfinished-";

    private static final Pattern FILLED_BY = Pattern.compile(UNFINISHED + "(\\d+)-.*");

    private final Path dir;

    Cache(Path dir) {
        this.dir = dir;
    }

    /** Makes what lies in a folder. */
    @FunctionalInterface
    interface Filling {
        void fill(Path folder) throws IOException, InterruptedException;
    }

    /** A file beside the folders: a log or a lock. */
    Path file(String name) throws IOException {
        Files.createDirectories(dir);
        return dir.resolve(name);
    }

    Path folder(String kind, String build) {
        return dir.resolve(kind + "-" + build);
    }

    /**
     * The folder of this build, filled if it is not there yet.
     *
     * @param build hexadecimal digits and hyphens
     */
    Path filled(String kind, String build, Filling filling) throws IOException, InterruptedException {
        Path folder = folder(kind, build);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(dir);
            Path fresh = Files.createTempDirectory(
                    dir, UNFINISHED + ProcessHandle.current().pid() + "-");
            filling.fill(fresh);
            try {
                Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException | AtomicMoveNotSupportedException e) {
                Home.delete(fresh); // another launcher was faster
            }
        }
        return folder;
    }

    /** Deletes older builds of these kinds that nothing runs from, and what nobody will finish. */
    void tidy(Collection<String> kinds) throws IOException {
        List<Path> old = new ArrayList<>(
                Folder.list(dir).stream().filter(Cache::abandoned).toList());
        for (String kind : kinds) {
            old.addAll(Folder.list(dir).stream()
                    .filter(folder -> Folder.name(folder).matches(kind + "-[0-9a-f-]+"))
                    .sorted(Comparator.comparingLong(Folder::modified).reversed())
                    .skip(KEPT)
                    .filter(folder -> !inUse(folder))
                    .toList());
        }
        for (Path folder : old) {
            Home.delete(folder);
        }
    }

    private static boolean abandoned(Path folder) {
        Matcher filler = FILLED_BY.matcher(Folder.name(folder));
        return filler.matches()
                && ProcessHandle.of(Long.parseLong(filler.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    /** Whether the command of a process of this machine names it. */
    private static boolean inUse(Path folder) {
        return ProcessHandle.allProcesses()
                .anyMatch(process -> command(process.pid()).contains(folder.toString()));
    }

    /** Empty if the system does not tell. */
    private static String command(long pid) {
        try {
            return new String(Files.readAllBytes(Path.of("/proc/" + pid + "/cmdline")), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
