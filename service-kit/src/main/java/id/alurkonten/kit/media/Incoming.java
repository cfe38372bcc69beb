package id.alurkonten.kit.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jboss.logging.Logger;

/** Bytes on their way in, hashed while they are written to a temporary file that is gone when this is closed. */
final class Incoming implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Incoming.class);

    private final Path file;
    private final OutputStream output;
    private final MessageDigest digest = Sha256.digest();
    private long size;

    Incoming(Path file, OutputStream output) {
        this.file = file;
        this.output = output;
    }

    Path file() {
        return file;
    }

    long size() {
        return size;
    }

    void write(byte[] bytes, int length) {
        try {
            output.write(bytes, 0, length);
        } catch (IOException e) {
            throw new MediaUnavailable(e);
        }
        digest.update(bytes, 0, length);
        size += length;
    }

    /** Ends the writing; the hash of all that was written. */
    String finish() {
        try {
            output.close();
        } catch (IOException e) {
            throw new MediaUnavailable(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Makes the bytes outlast a power cut and refuse change, whoever opens the file. */
    void seal() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        if (!file.toFile().setReadOnly()) {
            throw new IOException("Cannot make read-only: " + file);
        }
    }

    @Override
    public void close() {
        try (output) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A later start sweeps it; what the caller is told does not depend on it.
            LOG.warnf("A temporary file stays behind: %s", e.toString());
        }
    }
}
