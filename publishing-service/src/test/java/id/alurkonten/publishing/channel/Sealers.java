package id.alurkonten.publishing.channel;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Sealers of some key. */
public final class Sealers {

    private Sealers() {}

    public static Sealer of(int seed, Integer... previous) {
        return new Sealer(new CredentialsConfig() {
            @Override
            public Optional<String> key() {
                return Optional.of(Sealers.key(seed));
            }

            @Override
            public Optional<Path> keyFile() {
                return Optional.empty();
            }

            @Override
            public Optional<List<String>> previousKeys() {
                return Optional.of(Arrays.stream(previous).map(Sealers::key).toList());
            }
        });
    }

    private static String key(int seed) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) seed);
        return Base64.getEncoder().encodeToString(key);
    }
}
