package id.alurkonten.publishing.archive;

import com.github.f4b6a3.uuid.UuidCreator;
import id.alurkonten.sop.SheetVerifier;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The archive on a folder. A package is written under a temporary name, forced to disk, and only then gets its own: a
 * process killed at any instruction leaves a temporary file at most.
 */
public class FolderArchiveStore implements ArchiveStore {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path folder;

    FolderArchiveStore(ArchiveConfig config) {
        this.folder = config.folder();
    }

    @Override
    public Kept put(String location, Bag bag) throws IOException {
        Path target = resolve(location);
        Files.createDirectories(target.getParent());
        Path temporary = target.resolveSibling(
                ".%s.%s.tmp".formatted(target.getFileName(), UuidCreator.getTimeOrderedEpochPlus1()));
        try {
            Kept kept = write(temporary, bag);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceNames(target.getParent());
            return kept;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private Kept write(Path temporary, Bag bag) throws IOException {
        MessageDigest digest = Bag.digest();
        try (FileChannel channel =
                        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream file = new BufferedOutputStream(disk(Channels.newOutputStream(channel)), BUFFER_BYTES)) {
            bag.writeTo(new DigestOutputStream(unclosed(file), digest));
            file.flush();
            channel.force(true);
        }
        return new Kept(HexFormat.of().formatHex(digest.digest()), Files.size(temporary));
    }

    /** Where the bytes go; a test makes the disk full here. */
    OutputStream disk(OutputStream file) {
        return file;
    }

    @Override
    public InputStream open(String location) throws IOException {
        return Files.newInputStream(resolve(location));
    }

    @Override
    public Inspection inspect(String location) throws IOException {
        Path file = resolve(location);
        MessageDigest digest = Bag.digest();
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        Kept kept = new Kept(HexFormat.of().formatHex(digest.digest()), Files.size(file));
        return new Inspection(kept, SheetVerifier.verify(file));
    }

    private Path resolve(String location) {
        return folder.resolve(location);
    }

    /** Makes the new names outlast a power cut. */
    private void forceNames(Path parent) throws IOException {
        // Windows neither knows nor needs it.
        if (File.separatorChar == '/') {
            for (Path each : new Path[] {parent, folder}) {
                try (FileChannel channel = FileChannel.open(each, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        }
    }

    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
