package id.alurkonten.publishing.channel;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The keys that credentials are sealed with: {@code alurkonten.credentials.*}. Each is 32 random bytes in Base64. */
@ConfigMapping(prefix = "alurkonten.credentials")
public interface CredentialsConfig {

    /** {@code alurkonten.credentials.key}: the key. Without it, and without a file, no channel can be in mode API. */
    Optional<String> key();

    /** {@code alurkonten.credentials.key-file}: a file with the key, in the place of {@link #key}. */
    Optional<Path> keyFile();

    /**
     * {@code alurkonten.credentials.previous-keys}: earlier keys, separated by commas. What is sealed with one of them
     * is sealed anew with the key at the start; then they can go.
     */
    Optional<List<String>> previousKeys();
}
