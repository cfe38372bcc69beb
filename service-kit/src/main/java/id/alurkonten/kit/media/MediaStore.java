package id.alurkonten.kit.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Where files are kept, under the SHA-256 of their bytes. Objects are immutable and never removed, so what was found
 * once stays true. Safe for use by many threads and processes at once.
 *
 * <p>Every method throws {@link MediaUnavailable} when the store itself fails (away, full, no permission): a fault that
 * passes, to be waited out. A name that is not 64 lower-case hexadecimal digits names nothing.
 */
public interface MediaStore {

    /**
     * Keeps the bytes, durably once this returns. The same bytes again, also at the same moment, give the same object
     * and exactly one caller is told that it was created. Reads the stream to its end or to the size limit, in constant
     * memory, and does not close it.
     *
     * @throws UnsupportedMedia when the bytes are empty, of a type not accepted, broken, cut off, or more than one thing
     * @throws MediaTooLarge beyond the limits of {@link MediaConfig} in bytes or pixels
     * @throws IOException when the given stream cannot be read; nothing is kept then
     */
    Stored put(InputStream content) throws IOException;

    /** What is known about the object; empty when there is none. */
    Optional<MediaObject> find(String sha256);

    boolean exists(String sha256);

    /**
     * The whole object, hashed while it is read: the last bytes are not handed out, and {@link CorruptMedia} is thrown
     * in their place, when they are not the ones that were stored. The caller closes it.
     *
     * @throws MediaNotFound when there is none
     */
    InputStream open(String sha256);

    /**
     * A part of the object, not hashed. The caller closes it.
     *
     * @param offset of the first byte, from 0
     * @param length bytes; the stream ends there, or at the end of the object
     * @throws MediaNotFound when there is none
     */
    InputStream open(String sha256, long offset, long length);

    /** Reads the whole object back and compares its hash with its name. */
    Integrity verify(String sha256);
}
