package id.alurkonten.kit.media;

import id.alurkonten.kit.s3.Bucket;
import id.alurkonten.kit.s3.Bucket.Head;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The media store in a bucket (S3). Bytes are checked in a temporary file of this machine before the bucket hears of them;
 * one conditional request gives them their name, so that an object is there whole or not at all, and of two at once exactly
 * one is first. What is known of an object is its metadata.
 */
public final class BucketMediaStore implements MediaStore {

    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";
    private static final String DURATION = "duration-ms";

    private final Bucket bucket;
    private final Admission admission;

    public BucketMediaStore(Bucket bucket, MediaConfig config) {
        this.bucket = bucket;
        this.admission = new Admission(new MediaRules(config));
    }

    @Override
    public Stored put(InputStream content) throws IOException {
        try (Admission.Admitted admitted = admission.receive(content, BucketMediaStore::incoming)) {
            Optional<MediaObject> known = find(admitted.sha256());
            if (known.isPresent()) {
                return new Stored(known.get(), false);
            }
            MediaObject object = admission.check(admitted);
            return inStore(() -> new Stored(
                    object,
                    bucket.putIfAbsent(
                            key(object.sha256()), admitted.incoming().file(), object.mediaType(), metadata(object))));
        }
    }

    @Override
    public Optional<MediaObject> find(String sha256) {
        return Sha256.isName(sha256)
                ? inStore(() -> bucket.head(key(sha256)).map(head -> object(sha256, head)))
                : Optional.empty();
    }

    @Override
    public boolean exists(String sha256) {
        return find(sha256).isPresent();
    }

    @Override
    public InputStream open(String sha256) {
        MediaObject object = held(sha256);
        return inStore(() -> new VerifyingInputStream(bucket.open(key(sha256)), sha256, object.size()));
    }

    @Override
    public InputStream open(String sha256, long offset, long length) {
        MediaObject object = held(sha256);
        if (length <= 0 || offset >= object.size()) {
            return InputStream.nullInputStream();
        }
        long last = Math.min(object.size() - offset, length) + offset - 1;
        return inStore(() -> bucket.open(key(sha256), "bytes=" + offset + "-" + last));
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

    private MediaObject held(String sha256) {
        return find(sha256).orElseThrow(() -> new MediaNotFound(sha256));
    }

    /** In folders, as on disk: some storages list no others. */
    private static String key(String sha256) {
        return sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
    }

    private static Map<String, String> metadata(MediaObject object) {
        Map<String, String> metadata = new HashMap<>();
        Optional.ofNullable(object.width()).ifPresent(width -> metadata.put(WIDTH, width.toString()));
        Optional.ofNullable(object.height()).ifPresent(height -> metadata.put(HEIGHT, height.toString()));
        Optional.ofNullable(object.durationMs()).ifPresent(length -> metadata.put(DURATION, length.toString()));
        return metadata;
    }

    private static MediaObject object(String sha256, Head head) {
        Map<String, String> known = head.metadata();
        return new MediaObject(
                sha256,
                head.contentType(),
                head.size(),
                Optional.ofNullable(known.get(WIDTH)).map(Integer::valueOf).orElse(null),
                Optional.ofNullable(known.get(HEIGHT)).map(Integer::valueOf).orElse(null),
                Optional.ofNullable(known.get(DURATION)).map(Long::valueOf).orElse(null));
    }

    private static Incoming incoming() {
        try {
            Path temporary = Files.createTempFile("alurkonten-media", ".tmp");
            return new Incoming(temporary, Files.newOutputStream(temporary, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new MediaUnavailable(e);
        }
    }

    private static <T> T inStore(StoreAccess<T> access) {
        try {
            return access.run();
        } catch (IOException e) {
            throw new MediaUnavailable(e);
        } catch (UncheckedIOException e) {
            throw new MediaUnavailable(e.getCause());
        }
    }

    private interface StoreAccess<T> {
        T run() throws IOException;
    }
}
