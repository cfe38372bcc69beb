package id.alurkonten.publishing.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets: AES-256-GCM with a fresh nonce each time, and with what they belong to as associated data, so that a
 * sealed secret copied to another account does not open.
 */
@ApplicationScoped
public class Sealer {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    /** By their ids, the present one first. */
    private final Map<String, byte[]> keys = new LinkedHashMap<>();

    Sealer(CredentialsConfig config) {
        config.key()
                .or(() -> config.keyFile().map(Sealer::read))
                .map(Sealer::key)
                .ifPresent(this::add);
        if (!keys.isEmpty()) {
            config.previousKeys().orElse(List.of()).stream().map(Sealer::key).forEach(this::add);
        }
    }

    /** Sealed bytes, and the id of the key that opens them. */
    record Sealed(byte[] bytes, String keyId) {}

    /** Whether there is a key at all. */
    public boolean hasKey() {
        return !keys.isEmpty();
    }

    boolean opens(String keyId) {
        return keys.containsKey(keyId);
    }

    boolean isSealedWithPresentKey(String keyId) {
        return keyId.equals(presentId());
    }

    Sealed seal(String secret, String belongsTo) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(
                Cipher.ENCRYPT_MODE,
                keys.get(presentId()),
                nonce,
                belongsTo,
                secret.getBytes(StandardCharsets.UTF_8),
                0);
        return new Sealed(
                ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array(),
                presentId());
    }

    /**
     * Opens what was sealed.
     *
     * @throws IllegalStateException if its key is not here, or it was changed, or belongs to another
     */
    String open(Sealed sealed, String belongsTo) {
        byte[] key = keys.get(sealed.keyId());
        if (key == null) {
            throw new NotOpened("The key %s that opens the credentials is not configured".formatted(sealed.keyId()));
        }
        byte[] nonce = Arrays.copyOf(sealed.bytes(), NONCE_BYTES);
        byte[] opened = crypt(Cipher.DECRYPT_MODE, key, nonce, belongsTo, sealed.bytes(), NONCE_BYTES);
        return new String(opened, StandardCharsets.UTF_8);
    }

    /** A key for another purpose, derived from each of ours; the present one first. */
    public List<byte[]> derived(String purpose) {
        return keys.values().stream().map(key -> hmac(key, purpose)).toList();
    }

    /** HMAC-SHA-256 (RFC 2104). */
    public static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String presentId() {
        return keys.keySet().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No key for credentials is configured"));
    }

    private static byte[] crypt(int mode, byte[] key, byte[] nonce, String belongsTo, byte[] input, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealed credentials of " + belongsTo + " don't open", e);
        }
    }

    private void add(byte[] key) {
        keys.put(idOf(key), key);
    }

    private static String idOf(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] key(String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("A key for credentials is not Base64");
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("A key for credentials has " + key.length + " bytes, not " + KEY_BYTES);
        }
        return key;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " can't be read", e);
        }
    }
}
