package id.alurkonten.kit.media;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Hashes what is read and keeps the last bytes back unless all of them are the ones that the name promises. Skipping
 * reads too, so that nothing is left out of the hash.
 */
final class VerifyingInputStream extends InputStream {

    private final InputStream input;
    private final String sha256;
    private final long size;
    private final MessageDigest digest = Sha256.digest();
    private long count;
    private boolean verified;

    /** @param size bytes in the file when it was opened */
    VerifyingInputStream(InputStream input, String sha256, long size) {
        this.input = input;
        this.sha256 = sha256;
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == -1 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = input.read(bytes, offset, length);
        if (read > 0) {
            if (verified) {
                throw new CorruptMedia(sha256);
            }
            digest.update(bytes, offset, read);
            count += read;
        }
        boolean ended = read == -1 || count >= size;
        if (ended && !verified) {
            if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
                throw new CorruptMedia(sha256);
            }
            verified = true;
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
