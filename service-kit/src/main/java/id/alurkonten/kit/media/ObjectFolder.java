package id.alurkonten.kit.media;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The folder on disk: {@code ab/cd/<sha256>} holds the bytes, {@code <sha256>.json} beside it what is known about them,
 * {@code .incoming} what is not yet either. Whatever is visible under its final name is whole and on the disk.
 */
final class ObjectFolder {

    private static final Logger LOG = Logger.getLogger(ObjectFolder.class);
    private static final String INCOMING = ".incoming";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path root;

    ObjectFolder(Path root) {
        this.root = root;
    }

    /** Makes the folder where there is none yet; afterwards a missing folder is a fault, not a fresh start. */
    void create() throws IOException {
        Files.createDirectories(incoming());
    }

    private Path incoming() {
        return root.resolve(INCOMING);
    }

    /** Removes temporary files not written to since then: killed processes left them. */
    void sweep(Instant abandoned) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(incoming())) {
            for (Path file : files) {
                sweep(file, abandoned);
            }
        }
    }

    /** A name for a temporary file, in the file system of the objects. */
    Path temporary() {
        return incoming().resolve(UUID.randomUUID().toString());
    }

    Path object(String sha256) {
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    /** @throws IOException when the folder itself is away: then nobody can say what it holds */
    boolean holds(String sha256) throws IOException {
        try {
            return Files.readAttributes(object(sha256), BasicFileAttributes.class)
                    .isRegularFile();
        } catch (NoSuchFileException e) {
            if (!Files.isDirectory(root)) {
                throw e;
            }
            return false;
        }
    }

    /** What is written beside the object; empty when it is missing, unreadable, or about something else. */
    Optional<MediaObject> description(String sha256) throws IOException {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(sidecar(sha256)), MediaObject.class))
                    .filter(described -> sha256.equals(described.sha256()));
        } catch (NoSuchFileException | JacksonException e) {
            return Optional.empty();
        }
    }

    void describe(MediaObject object) throws IOException {
        Path temporary = temporary();
        try {
            Files.write(temporary, JSON.writeValueAsBytes(object), StandardOpenOption.CREATE_NEW);
            force(temporary, StandardOpenOption.WRITE);
            Files.move(temporary, sidecar(object.sha256()), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Gives sealed bytes their name. The description comes first: whoever sees the object then finds it described.
     *
     * @return false when they were there already; they are never replaced
     */
    boolean keep(Path sealed, MediaObject object) throws IOException {
        Path target = object(object.sha256());
        Files.createDirectories(target.getParent());
        describe(object);
        boolean created = name(sealed, target);
        sync(object.sha256());
        return created;
    }

    /** Makes the names outlast a power cut, also for whoever came second and found them there. */
    void sync(String sha256) throws IOException {
        // Windows neither knows nor needs it.
        if (File.separatorChar == '/') {
            Path inner = object(sha256).getParent();
            force(inner, StandardOpenOption.READ);
            force(inner.getParent(), StandardOpenOption.READ);
            force(root, StandardOpenOption.READ);
        }
    }

    private static void sweep(Path file, Instant abandoned) throws IOException {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(abandoned)) {
                Files.deleteIfExists(file);
                LOG.infof("Removed an upload that was never finished: %s", file.getFileName());
            }
        } catch (NoSuchFileException e) {
            LOG.debugf("Finished meanwhile: %s", file.getFileName());
        }
    }

    private Path sidecar(String sha256) {
        return object(sha256).resolveSibling(sha256 + ".json");
    }

    /** A link fails where a rename would replace: of two at once exactly one is first. */
    private static boolean name(Path sealed, Path target) throws IOException {
        try {
            Files.createLink(target, sealed);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException | FileSystemException e) {
            return rename(sealed, target);
        }
    }

    /** For file systems without links. Two at once may then both be told that they were first; the bytes are the same. */
    private static boolean rename(Path sealed, Path target) throws IOException {
        if (Files.exists(target)) {
            return false;
        }
        Files.move(sealed, target, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
