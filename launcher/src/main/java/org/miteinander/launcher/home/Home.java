package org.miteinander.launcher.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.miteinander.launcher.CannotRunException;

/** The data folder of one installation. It is private to its owner and carries a mark, so that nothing else is ever emptied. */
public record Home(Path dir) {
    private static final String MARK = ".miteinander-home";
    private static final String LOCK = "lock";
    private static final String LOGS = "logs";

    /** {@code MITEINANDER_HOME}, else {@code .miteinander} in the checkout; with a port offset a folder of its own. */
    public static Home of(Path root, Map<String, String> environment, int offset) {
        String wanted = environment.getOrDefault("MITEINANDER_HOME", "");
        if (!wanted.isBlank()) {
            return new Home(Path.of(wanted).toAbsolutePath().normalize());
        }
        return new Home(root.resolve(offset == 0 ? ".miteinander" : ".miteinander-" + offset));
    }

    /** @throws CannotRunException if the folder holds something else or cannot be written */
    public void open() {
        try {
            if (Files.isDirectory(dir) && !Files.exists(dir.resolve(MARK)) && !isEmpty()) {
                throw new CannotRunException("MITEINANDER_HOME: " + dir
                        + " holds other files (expected: an empty folder or one made by Miteinander).");
            }
            Files.createDirectories(dir);
            if (!Files.exists(dir.resolve(MARK))) {
                Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwx------"));
                Files.createFile(dir.resolve(MARK));
            }
            Files.createDirectories(logs());
        } catch (IOException e) {
            throw new CannotRunException("The data folder " + dir + " cannot be written (" + e + ").", e);
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.findAny().isEmpty();
        }
    }

    /**
     * Held as long as the launcher lives, and released by the system however it dies.
     *
     * @return empty when another launcher holds it
     */
    public Optional<FileLock> lock() {
        try {
            FileChannel channel =
                    FileChannel.open(dir.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return Optional.ofNullable(lock);
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes everything but the mark and the lock; only ever called on a folder that {@link #open} accepted. */
    public void empty() {
        try (Stream<Path> files = Files.list(dir)) {
            List<Path> old =
                    files.filter(f -> !f.endsWith(MARK) && !f.endsWith(LOCK)).toList();
            for (Path file : old) {
                delete(file);
            }
            Files.createDirectories(logs());
        } catch (IOException e) {
            throw new CannotRunException("The data folder " + dir + " cannot be emptied (" + e + ").", e);
        }
    }

    /** Deletes a file or a folder with all it holds; links are removed, not followed. */
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    public Path logs() {
        return dir.resolve(LOGS);
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path secrets() {
        return dir.resolve("secrets");
    }

    public Path state() {
        return dir.resolve("state.json");
    }

    public Path store() {
        return dir.resolve("store/store.db");
    }

    public Path kafka() {
        return dir.resolve("kafka");
    }

    /** There while a broker with all topics runs. */
    public Path kafkaReady() {
        return dir.resolve("kafka-ready");
    }

    public Path keycloak() {
        return dir.resolve("keycloak");
    }

    /** Exists once the demo data is complete. */
    public Path demoFilled() {
        return dir.resolve("demo-filled");
    }

    /** Exists when this installation was begun without demo data, and is to stay so. */
    public Path withoutDemo() {
        return dir.resolve("without-demo");
    }

    /** What the realm was imported for: sign-in works at this address only. */
    public Path address() {
        return dir.resolve("address");
    }

    /** How long each start took. */
    public Path starts() {
        return dir.resolve("starts");
    }
}
