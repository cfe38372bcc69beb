package id.alurkonten.kit.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The media store on a folder that all services and replicas share, local or a network volume.
 *
 * <p>Bytes go to a temporary file while they are hashed, are checked, forced to disk, and only then get their name. A
 * process killed at any instruction leaves a temporary file at most, which a later start removes.
 */
public class FolderMediaStore implements MediaStore {

    private static final Logger LOG = Logger.getLogger(FolderMediaStore.class);

    private final ObjectFolder folder;
    private final Admission admission;
    private final Duration abandonedAfter;
    private final Clock clock;

    public FolderMediaStore(MediaConfig config, Clock clock) {
        this.folder = new ObjectFolder(config.folder());
        this.admission = new Admission(new MediaRules(config));
        this.abandonedAfter = config.abandonedAfter();
        this.clock = clock;
    }

    /** A store that is away does not keep a service from starting; its operations say so until it is back. */
    void start() {
        try {
            prepare();
        } catch (IOException e) {
            LOG.warnf("The media folder is not available yet: %s", e.toString());
        }
    }

    /** Makes the folder on the first start and removes what killed processes left half written. */
    void prepare() throws IOException {
        folder.create();
        folder.sweep(clock.instant().minus(abandonedAfter));
    }

    @Override
    public Stored put(InputStream content) throws IOException {
        try (Admission.Admitted admitted = admission.receive(content, this::incoming)) {
            return inStore(() -> {
                Optional<MediaObject> known = describe(admitted.sha256());
                if (known.isPresent()) {
                    folder.sync(admitted.sha256());
                    return new Stored(known.get(), false);
                }
                MediaObject object = admission.check(admitted);
                admitted.incoming().seal();
                return new Stored(object, folder.keep(admitted.incoming().file(), object));
            });
        }
    }

    @Override
    public Optional<MediaObject> find(String sha256) {
        return Sha256.isName(sha256) ? inStore(() -> describe(sha256)) : Optional.empty();
    }

    @Override
    public boolean exists(String sha256) {
        return Sha256.isName(sha256) && inStore(() -> folder.holds(sha256));
    }

    @Override
    public InputStream open(String sha256) {
        requireHeld(sha256);
        Path file = folder.object(sha256);
        return inStore(() -> new VerifyingInputStream(Files.newInputStream(file), sha256, Files.size(file)));
    }

    @Override
    public InputStream open(String sha256, long offset, long length) {
        requireHeld(sha256);
        return inStore(() -> {
            SeekableByteChannel channel = Files.newByteChannel(folder.object(sha256), StandardOpenOption.READ);
            return new PartInputStream(Channels.newInputStream(channel.position(offset)), length);
        });
    }

    @Override
    public Integrity verify(String sha256) {
        if (!exists(sha256)) {
            return Integrity.MISSING;
        }
        return inStore(() -> {
            try (InputStream input = open(sha256)) {
                input.transferTo(OutputStream.nullOutputStream());
                return Integrity.INTACT;
            } catch (CorruptMedia e) {
                return Integrity.CORRUPT;
            }
        });
    }

    /** Where a temporary file's bytes go; a test makes the disk full here. */
    OutputStream create(Path temporary) throws IOException {
        return Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private Incoming incoming() {
        Path temporary = folder.temporary();
        return inStore(() -> new Incoming(temporary, create(temporary)));
    }

    /** What is known about an object; told anew from its bytes where a backup brought back the bytes alone. */
    private Optional<MediaObject> describe(String sha256) throws IOException {
        if (!folder.holds(sha256)) {
            return Optional.empty();
        }
        Optional<MediaObject> described = folder.description(sha256);
        if (described.isPresent()) {
            return described;
        }
        MediaObject object = Description.anew(sha256, folder.object(sha256));
        folder.describe(object);
        return Optional.of(object);
    }

    private void requireHeld(String sha256) {
        if (!exists(sha256)) {
            throw new MediaNotFound(sha256);
        }
    }

    private static <T> T inStore(StoreAccess<T> access) {
        try {
            return access.run();
        } catch (IOException e) {
            throw new MediaUnavailable(e);
        }
    }

    private interface StoreAccess<T> {
        T run() throws IOException;
    }
}
