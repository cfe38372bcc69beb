package id.alurkonten.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key that publishing keeps the platforms' credentials under: made once for a folder of state, and kept beside the
 * database that it opens. An installation has its own, elsewhere.
 */
final class CredentialsKey {
    private static final int BYTES = 32;

    private CredentialsKey() {}

    /** In Base64. */
    static String in(Path state) {
        Path file = state.resolve("credentials.key");
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new StartupFailure("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
