package id.alurkonten.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The folder of one {@code ./start}: one run at a time, and the next waits for what a killed one left.
 *
 * <p>The lock is the system's and ends with this JVM. The file {@code children} names the processes of the run, for those
 * that are still going down when the next one begins.
 */
final class RunFolder implements AutoCloseable {
    private static final Duration LEFTOVERS_GONE_WITHIN = Duration.ofSeconds(30);
    private static final long LEAST_FREE_BYTES = 2L * 1024 * 1024 * 1024;

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private RunFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the folder.
     *
     * @throws StartupFailure if another run has it, it can't be written, or the disk has less than 2 GiB left
     */
    static RunFolder take(Path folder) {
        Folders.create(folder);
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StartupFailure("Another ./start is running in " + folder + "; end it with Ctrl-C first");
            }
            RunFolder taken = new RunFolder(folder, channel, lock);
            taken.requireSpace();
            return taken;
        } catch (IOException e) {
            throw new StartupFailure("Cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    private void requireSpace() throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new StartupFailure(
                    "The disk of %s is nearly full: %d MB left, 2048 MB needed".formatted(folder, free >> 20));
        }
    }

    /** Waits until the processes of a run that was killed are gone, as they go by themselves; then notes this run's. */
    void awaitLeftovers() {
        List<ProcessHandle> leftovers = noted();
        if (!Await.until(LEFTOVERS_GONE_WITHIN, () -> leftovers.stream().noneMatch(ProcessHandle::isAlive))) {
            List<Long> living = leftovers.stream()
                    .filter(ProcessHandle::isAlive)
                    .map(ProcessHandle::pid)
                    .toList();
            throw new StartupFailure("Processes of the last run are still there; end them first: " + living);
        }
        Folders.delete(children());
        Children.onStart(this::note);
    }

    private synchronized void note(ProcessHandle child) {
        try {
            Files.writeString(
                    children(),
                    identity(child) + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new StartupFailure("Cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    private List<ProcessHandle> noted() {
        try {
            return Files.readAllLines(children()).stream()
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line.substring(0, line.indexOf(' '))))
                            .filter(process -> identity(process).equals(line))
                            .stream())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException | RuntimeException e) {
            throw new StartupFailure("Cannot read " + children() + "; remove it", e);
        }
    }

    private Path children() {
        return folder.resolve("children");
    }

    /** Begins anew: removes all that earlier runs kept. */
    void empty() {
        for (String kept : List.of(
                "postgres",
                "kafka",
                "keycloak",
                "media",
                "archive",
                "logs",
                "logs.previous",
                "demo",
                "credentials.key")) {
            Folders.delete(folder.resolve(kept));
        }
    }

    /** Keeps the last run's logs apart from this one's. */
    void turnLogs() {
        Path logs = folder.resolve("logs");
        Path previous = folder.resolve("logs.previous");
        Folders.delete(previous);
        try {
            if (Files.exists(logs)) {
                Files.move(logs, previous);
            }
        } catch (IOException e) {
            throw new StartupFailure("Cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            Folders.delete(children());
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new StartupFailure("Cannot release " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The number alone may by now be another program's. */
    private static String identity(ProcessHandle process) {
        Optional<Instant> started = process.info().startInstant();
        return process.pid() + " " + started.map(Instant::toString).orElse("unknown");
    }
}
