package org.miteinander.launcher.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * The changes since the last commit of the file, in a second file beside it. A commit writes every page that changed as a
 * whole, so to keep each answered write by a commit costs many times what it takes to note a few entries. Journals are
 * numbered; the file holds in its version the number of the first that it does not contain. An entry is noted as it is
 * after the change, so nothing is lost by noting or reading it twice.
 */
class Journal {
    /** Before each frame: its length and its checksum. What a kill tore off at the end does not fit them. */
    private static final int HEAD = 2 * Integer.BYTES;

    private final Path file;
    private final MVStore store;

    /** Guarded by the monitor, as all below: the changes of several collections come side by side. */
    private final WriteBuffer pending = new WriteBuffer();

    private @Nullable FileChannel channel;
    private long bytes;
    private boolean incomplete;

    Journal(Path file, MVStore store) {
        this.file = file;
        this.store = store;
    }

    MVStore store() {
        return store;
    }

    /** The map of this name, whose changes are noted here. */
    <K, V> JournalledMap<K, V> map(Kind<K, V> kind, String name) {
        if (!store.hasMap(name)) {
            cannotNote(); // what is noted for a map counts only while the file has it
        }
        return JournalledMap.open(this, kind, name);
    }

    /** There is a change that only {@link #commit} keeps. */
    synchronized void cannotNote() {
        incomplete = true;
    }

    /** @param value as it is now; null if there is no such entry */
    synchronized <K, V> void note(JournalledMap<K, V> map, K key, @Nullable V value) {
        if (incomplete) {
            return; // the commit that must follow holds this change, too
        }
        int before = pending.position();
        try {
            if (before == 0) {
                pending.putLong(0); // for the head
            }
            write(map, key, value);
        } catch (RuntimeException | Error e) {
            pending.limit(pending.capacity()).position(before); // nobody could read half of an entry
            incomplete = true;
            throw e;
        }
    }

    private <K, V> void write(JournalledMap<K, V> map, K key, @Nullable V value) {
        pending.put((byte) map.kind().number());
        StringDataType.INSTANCE.write(pending, map.getName());
        map.getKeyType().write(pending, key);
        pending.put((byte) (value == null ? 0 : 1));
        if (value != null) {
            map.getValueType().write(pending, value);
        }
    }

    /** Whether {@link #keep} is enough for all changes so far. */
    synchronized boolean complete() {
        return !incomplete;
    }

    /** How long the journal is, with what is noted and not kept yet. */
    synchronized long bytes() {
        return bytes + pending.position();
    }

    /** Whatever was noted so far outlives this process from now on; not to be called amidst a command. */
    synchronized void keep() {
        int end = pending.position();
        if (end == 0) {
            return;
        }
        ByteBuffer frame = pending.getBuffer();
        frame.flip();
        frame.putInt(0, end - HEAD).putInt(Integer.BYTES, checksum(frame.slice(HEAD, end - HEAD)));
        try {
            FileChannel out = open();
            while (frame.hasRemaining()) {
                out.write(frame);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes += end;
        pending.clear();
    }

    private FileChannel open() throws IOException {
        FileChannel known = channel;
        if (known == null) {
            known = FileChannel.open(
                    numbered(store.getStoreVersion()),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
            channel = known;
        }
        return known;
    }

    /** The file itself holds all changes from now on, and a new journal begins; not to be called amidst a command. */
    synchronized void commit() {
        store.setStoreVersion(store.getStoreVersion() + 1);
        store.commit();
        pending.clear();
        bytes = 0;
        incomplete = false;
        try {
            close();
            Files.deleteIfExists(numbered(store.getStoreVersion() - 1));
        } catch (IOException e) {
            // it stays, and says nothing any more: its number is over
        }
    }

    /** Ends the writing to the journal; to be read again it stays. */
    synchronized void close() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }

    /** Puts what the last process noted and did not commit into the maps. */
    synchronized void replay() {
        incomplete = true;
        try {
            Path journal = numbered(store.getStoreVersion());
            if (Files.exists(journal)) {
                replay(ByteBuffer.wrap(Files.readAllBytes(journal)));
            }
            commit();
            deleteAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replay(ByteBuffer in) {
        while (in.remaining() > HEAD) {
            int length = in.getInt();
            int checksum = in.getInt();
            if (length <= 0 || length > in.remaining()) {
                return;
            }
            ByteBuffer frame = in.slice(in.position(), length);
            if (checksum(frame.duplicate()) != checksum) {
                return;
            }
            in.position(in.position() + length);
            while (frame.hasRemaining()) {
                replayOne(Kind.ALL.get(frame.get()), frame);
            }
        }
    }

    private <K, V> void replayOne(Kind<K, V> kind, ByteBuffer frame) {
        JournalledMap<K, V> map = JournalledMap.open(this, kind, StringDataType.INSTANCE.read(frame));
        K key = map.getKeyType().read(frame);
        if (frame.get() == 0) {
            map.remove(key);
        } else {
            map.put(key, map.getValueType().read(frame));
        }
    }

    private void deleteAll() throws IOException {
        Path folder = file.resolveSibling("");
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, file.getFileName() + ".journal-*")) {
            for (Path journal : all) {
                Files.deleteIfExists(journal);
            }
        }
    }

    private Path numbered(int number) {
        return file.resolveSibling(file.getFileName() + ".journal-" + number);
    }

    private static int checksum(ByteBuffer frame) {
        CRC32 sum = new CRC32();
        sum.update(frame);
        return (int) sum.getValue();
    }
}
