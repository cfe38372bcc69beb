package id.alurkonten.kit.media;

import java.time.Instant;
import java.util.UUID;

/**
 * A file on its way in parts.
 *
 * @param owner who began it, and alone may go on
 * @param length bytes that it is to have
 * @param offset bytes that have arrived, from the first on
 * @param expiresAt when it is forgotten, if nothing arrives until then
 * @param sha256 its name in the media store; null until it is there
 */
public record Upload(UUID id, String owner, long length, long offset, Instant expiresAt, String sha256) {

    boolean isWhole() {
        return offset == length;
    }

    /** Whether it is in the media store. */
    public boolean isStored() {
        return sha256 != null;
    }
}
