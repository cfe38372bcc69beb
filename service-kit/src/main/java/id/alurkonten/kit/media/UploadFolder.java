package id.alurkonten.kit.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Uploads in parts on disk: {@code <id>.json} says what each is to become, {@code <id>.part} holds what has arrived. How
 * much that is, the length of the file says: no crash can make the two differ. Safe for use by many threads, and by all
 * processes that see the same folder.
 */
final class UploadFolder {

    private static final String ABOUT = ".json";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.json");
    private static final JsonMapper JSON = new JsonMapper();

    /** Within a process a file can't be locked twice: whoever appends to the same one waits here. */
    private final Turns turns = new Turns();

    private final Path folder;
    private final Duration keptFor;

    UploadFolder(Path folder, Duration keptFor) {
        this.folder = folder;
        this.keptFor = keptFor;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record About(String owner, long length, String sha256) {}

    void begin(UUID id, String owner, long length) throws IOException {
        Files.createDirectories(folder);
        Files.createFile(part(id));
        describe(id, new About(owner, length, null));
    }

    /** Empty, too, when what it was to become can't be read: a power cut may have left that half written. */
    Optional<Upload> find(UUID id) throws IOException {
        // First, because its bytes go only after it was written down that they are stored.
        Optional<BasicFileAttributes> bytes = attributes(part(id));
        Optional<About> about = read(id);
        if (about.isEmpty()) {
            return Optional.empty();
        }
        String sha256 = about.get().sha256();
        long length = about.get().length();
        return (sha256 == null ? bytes : attributes(about(id)))
                .map(file -> new Upload(
                        id,
                        about.get().owner(),
                        length,
                        sha256 == null ? file.size() : length,
                        file.lastModifiedTime().toInstant().plus(keptFor),
                        sha256));
    }

    List<Upload> all() throws IOException {
        List<Upload> all = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, UploadFolder::isAbout)) {
                for (Path file : files) {
                    find(idOf(file)).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    /**
     * Whoever knows how much is there goes on from there, in this process or another; a request that is slower than one
     * that came after it loses.
     *
     * @return false when it isn't that long, or not any more, or no longer there
     */
    boolean append(UUID id, long offset, byte[] bytes, int length) throws IOException {
        synchronized (turns.of(id)) {
            try (FileChannel file = FileChannel.open(part(id), StandardOpenOption.WRITE);
                    FileLock ignored = file.lock()) {
                if (file.size() != offset) {
                    return false;
                }
                ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
                for (long at = offset; rest.hasRemaining(); ) {
                    at += file.write(rest, at);
                }
                return true;
            } catch (NoSuchFileException e) {
                return false;
            }
        }
    }

    /** What has been told to have arrived outlasts a power cut. */
    void sync(UUID id) throws IOException {
        try (FileChannel file = FileChannel.open(part(id), StandardOpenOption.WRITE)) {
            file.force(true);
        } catch (NoSuchFileException e) {
            // refused or stored meanwhile: nothing is left to be kept
        }
    }

    /** @throws NoSuchFileException when it is stored already, or forgotten */
    InputStream open(UUID id) throws IOException {
        return Files.newInputStream(part(id));
    }

    void stored(Upload whole, String sha256) throws IOException {
        describe(whole.id(), new About(whole.owner(), whole.length(), sha256));
        Files.deleteIfExists(part(whole.id()));
    }

    void remove(UUID id) throws IOException {
        Files.deleteIfExists(about(id));
        Files.deleteIfExists(part(id));
    }

    /** Removes what is past its time, and what a crash has left without its other half. */
    int sweep(Instant now) throws IOException {
        int removed = 0;
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    removed += isOver(file, now) && Files.deleteIfExists(file) ? 1 : 0;
                }
            }
        }
        return removed;
    }

    /** What says what an upload is to become stays as long as the upload itself. */
    private boolean isOver(Path file, Instant now) throws IOException {
        String name = file.getFileName().toString();
        try {
            Path part = file.resolveSibling(name.replace(ABOUT, ".part"));
            Path newest = name.endsWith(ABOUT) && Files.exists(part) ? part : file;
            return Files.getLastModifiedTime(newest).toInstant().plus(keptFor).isBefore(now);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private void describe(UUID id, About about) throws IOException {
        Path temporary = folder.resolve(UUID.randomUUID() + ".tmp");
        try {
            Files.write(
                    temporary,
                    JSON.writeValueAsBytes(about),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DSYNC);
            Files.move(temporary, about(id), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private Optional<About> read(UUID id) throws IOException {
        try {
            return Optional.ofNullable(JSON.readValue(Files.readAllBytes(about(id)), About.class));
        } catch (NoSuchFileException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static boolean isAbout(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches();
    }

    private static UUID idOf(Path about) {
        return UUID.fromString(about.getFileName().toString().replace(ABOUT, ""));
    }

    private Path about(UUID id) {
        return folder.resolve(id + ABOUT);
    }

    private Path part(UUID id) {
        return folder.resolve(id + ".part");
    }
}
