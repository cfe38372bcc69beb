package id.alurkonten.publishing;

import id.alurkonten.kit.media.CorruptMedia;
import id.alurkonten.kit.media.Integrity;
import id.alurkonten.kit.media.MediaNotFound;
import id.alurkonten.kit.media.MediaObject;
import id.alurkonten.kit.media.MediaStore;
import id.alurkonten.kit.media.Stored;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A media store for plain tests. */
public final class MemoryMediaStore implements MediaStore {

    private final Map<String, byte[]> objects = new HashMap<>();

    public void keep(byte[] bytes) {
        objects.put(ApprovedContent.sha256(bytes), bytes);
    }

    /** One bit of the object is no longer what it was. */
    public void damage(String sha256) {
        byte[] bytes = objects.get(sha256).clone();
        bytes[bytes.length - 1] ^= 1;
        objects.put(sha256, bytes);
    }

    @Override
    public Stored put(InputStream content) throws IOException {
        byte[] bytes = content.readAllBytes();
        keep(bytes);
        return new Stored(find(ApprovedContent.sha256(bytes)).orElseThrow(), true);
    }

    @Override
    public Optional<MediaObject> find(String sha256) {
        return Optional.ofNullable(objects.get(sha256))
                .map(bytes -> new MediaObject(sha256, "image/png", bytes.length, 16, 16, null));
    }

    @Override
    public boolean exists(String sha256) {
        return objects.containsKey(sha256);
    }

    @Override
    public InputStream open(String sha256) {
        return switch (verify(sha256)) {
            case INTACT -> new ByteArrayInputStream(objects.get(sha256));
            case CORRUPT -> throw new CorruptMedia(sha256);
            case MISSING -> throw new MediaNotFound(sha256);
        };
    }

    @Override
    public InputStream open(String sha256, long offset, long length) {
        return new ByteArrayInputStream(objects.get(sha256), (int) offset, (int) length);
    }

    @Override
    public Integrity verify(String sha256) {
        if (!exists(sha256)) {
            return Integrity.MISSING;
        }
        return ApprovedContent.sha256(objects.get(sha256)).equals(sha256) ? Integrity.INTACT : Integrity.CORRUPT;
    }
}
