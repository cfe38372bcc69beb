package id.alurkonten.publishing.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alurkonten.publishing.channel.Sealer.Sealed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealerTest {

    private static final String SECRET = "rahasia-kanari-123";
    private static final String OWNER = "INSTAGRAM:17841400000000001";

    private final Sealer sealer = sealer(key(1));

    private static String key(int seed) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) seed);
        return Base64.getEncoder().encodeToString(key);
    }

    private static Sealer sealer(String key, String... previous) {
        return new Sealer(new CredentialsConfig() {
            @Override
            public Optional<String> key() {
                return Optional.ofNullable(key);
            }

            @Override
            public Optional<Path> keyFile() {
                return Optional.empty();
            }

            @Override
            public Optional<List<String>> previousKeys() {
                return Optional.of(List.of(previous));
            }
        });
    }

    @Test
    void whatIsSealedOpensForTheAccountItBelongsTo() {
        // when
        Sealed sealed = sealer.seal(SECRET, OWNER);

        // then
        assertThat(sealer.open(sealed, OWNER)).isEqualTo(SECRET);
        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("rahasia");
        assertThat(sealer.seal(SECRET, OWNER).bytes()).isNotEqualTo(sealed.bytes());
    }

    @Test
    void copiedToAnotherAccountItDoesNotOpen() {
        // given
        Sealed sealed = sealer.seal(SECRET, OWNER);

        // then
        assertThatThrownBy(() -> sealer.open(sealed, "INSTAGRAM:17841400000000002"))
                .hasMessageContaining("don't open");
    }

    @Test
    void oneBitChangedAndItDoesNotOpen() {
        // given
        Sealed sealed = sealer.seal(SECRET, OWNER);
        byte[] changed = sealed.bytes().clone();
        changed[changed.length / 2] ^= 1;

        // then
        assertThatThrownBy(() -> sealer.open(new Sealed(changed, sealed.keyId()), OWNER))
                .hasMessageContaining("don't open");
    }

    @Test
    void anEarlierKeyStillOpensAndThePresentOneSeals() {
        // given
        Sealed old = sealer.seal(SECRET, OWNER);

        // when
        Sealer rotated = sealer(key(2), key(1));

        // then
        assertThat(rotated.open(old, OWNER)).isEqualTo(SECRET);
        assertThat(rotated.isSealedWithPresentKey(old.keyId())).isFalse();
        assertThat(rotated.isSealedWithPresentKey(rotated.seal(SECRET, OWNER).keyId()))
                .isTrue();
        assertThatThrownBy(() -> sealer(key(2)).open(old, OWNER)).hasMessageContaining("not configured");
    }

    @Test
    void aKeyThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> sealer("bukan base64!")).hasMessageContaining("not Base64");
        assertThatThrownBy(() -> sealer("AAAA")).hasMessageContaining("3 bytes, not 32");
        assertThat(sealer(null).hasKey()).isFalse();
    }
}
