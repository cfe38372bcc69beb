package id.alurkonten.kit.media;

import id.alurkonten.kit.media.probe.MediaFormat;
import id.alurkonten.kit.media.probe.MediaProbe;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Files that arrive in parts, over as many connections as it takes. Once all of one is there, it goes into the media store
 * as if it had come at once: the same checks, the same name.
 */
@ApplicationScoped
public class Uploads {

    private static final Logger LOG = Logger.getLogger(Uploads.class);
    private static final int BUFFER_BYTES = 256 * 1024;

    private final MediaStore store;
    private final MediaConfig config;
    private final MediaRules rules;
    private final UploadQuota quota;
    private final UploadFolder folder;
    private final Clock clock;
    private final Turns storing = new Turns();

    @Inject
    public Uploads(MediaStore store, MediaConfig config, Clock clock) {
        this.store = store;
        this.config = config;
        this.rules = new MediaRules(config);
        this.quota = new UploadQuota(config.uploads(), clock);
        this.folder = new UploadFolder(
                config.uploads().folder().orElseGet(() -> config.folder().resolve(".uploads")),
                config.uploads().keptFor());
        this.clock = clock;
    }

    /**
     * @param length bytes that it is to have
     * @throws MediaTooLarge when no file may be so long
     * @throws ProblemException 429 when that person, or all together, have too much under way; what a person has let lie
     *     gives way
     */
    public Upload begin(String person, long length) {
        long longest = config.video().maxBytes().asLongValue();
        if (length > longest) {
            throw MediaTooLarge.bytes("video", longest);
        }
        return onDisk(() -> {
            List<Upload> open = folder.all().stream()
                    .filter(upload -> !upload.isStored() && !isOver(upload))
                    .toList();
            quota.whatGivesWay(open, person, length).ifPresent(this::discard);
            UUID id = UUID.randomUUID();
            folder.begin(id, person, length);
            return find(id, person);
        });
    }

    /** @throws ProblemException 404 when there is none or it has expired, 403 when somebody else began it */
    public Upload find(UUID id, String person) {
        Upload upload = onDisk(() -> folder.find(id))
                .filter(found -> !isOver(found))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "upload.not-found"));
        if (!upload.owner().equals(person)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "upload.not-yours");
        }
        return upload;
    }

    /**
     * Takes what comes next; all that was read stays, also when the connection breaks. Puts the file into the media store
     * when it is whole, also when nothing more comes: after a fault of the store the same request can be sent again.
     *
     * @throws ProblemException 409 when {@code offset} isn't where it goes on
     * @throws UnsupportedMedia as the media store says; it is forgotten then
     * @throws MediaTooLarge as the media store says, or when more comes than was promised
     */
    public Upload append(Upload upload, long offset, InputStream content) {
        if (offset != upload.offset()) {
            throw elsewhere(upload);
        }
        if (upload.isStored()) {
            return upload;
        }
        onDisk(() -> {
            receive(upload, content);
            return upload;
        });
        Upload now = find(upload.id(), upload.owner());
        return now.isWhole() && !now.isStored() ? store(now) : now;
    }

    /** What is stored stays stored. */
    public void discard(Upload upload) {
        onDisk(() -> {
            folder.remove(upload.id());
            return upload;
        });
    }

    /** Removes what is past its time; to be called now and then, by any replica. */
    public void sweep() {
        int removed = onDisk(() -> folder.sweep(clock.instant()));
        if (removed > 0) {
            LOG.infof("Removed %d files of uploads that were not finished in time, or long ago", removed);
        }
    }

    private void receive(Upload upload, InputStream content) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long at = upload.offset();
        try {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                if (at + read > upload.length()) {
                    throw new ProblemException(ProblemType.TOO_LARGE, "upload.more-than-promised", upload.length());
                }
                if (!folder.append(upload.id(), at, buffer, read)) {
                    throw elsewhere(find(upload.id(), upload.owner()));
                }
                boolean isHead = at < MediaProbe.HEAD_BYTES;
                at += read;
                if (isHead && at >= MediaProbe.HEAD_BYTES) {
                    requireWorthGoingOn(upload);
                }
            }
        } finally {
            if (at > upload.offset()) {
                folder.sync(upload.id());
            }
        }
    }

    /** What would be refused in the end is refused at the beginning. */
    private void requireWorthGoingOn(Upload upload) {
        refusing(upload, () -> {
            try (InputStream content = folder.open(upload.id())) {
                MediaFormat format = rules.requireAccepted(MediaProbe.sniff(content.readNBytes(MediaProbe.HEAD_BYTES)));
                if (upload.length() > rules.maxBytes(format)) {
                    throw MediaTooLarge.bytes(format.mediaType(), rules.maxBytes(format));
                }
            }
            return upload;
        });
    }

    /** Who asks again while it is being stored, because an answer was lost, waits for the end of it. */
    private Upload store(Upload whole) {
        synchronized (storing.of(whole.id())) {
            Upload now = find(whole.id(), whole.owner());
            return now.isStored()
                    ? now
                    : refusing(now, () -> {
                        try (InputStream content = folder.open(now.id())) {
                            folder.stored(now, store.put(content).object().sha256());
                        }
                        return find(now.id(), now.owner());
                    });
        }
    }

    /** A file that is refused is not kept: nothing could be added that would mend it. */
    private Upload refusing(Upload upload, OnDisk<Upload> work) {
        try {
            return work.run();
        } catch (UnsupportedMedia | MediaTooLarge refused) {
            discard(upload);
            throw refused;
        } catch (NoSuchFileException storedMeanwhile) {
            return find(upload.id(), upload.owner());
        } catch (IOException e) {
            throw new MediaUnavailable(e);
        }
    }

    private boolean isOver(Upload upload) {
        return upload.expiresAt().isBefore(clock.instant());
    }

    private static ProblemException elsewhere(Upload upload) {
        return new ProblemException(ProblemType.CONFLICT, "upload.elsewhere", upload.offset())
                .with("uploadOffset", upload.offset());
    }

    private static <T> T onDisk(OnDisk<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new MediaUnavailable(e);
        }
    }

    private interface OnDisk<T> {
        T run() throws IOException;
    }
}
