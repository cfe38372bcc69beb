package id.alurkonten.kit.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/** The names of objects (FIPS 180-4). */
final class Sha256 {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Whether it can name an object; anything else, such as a path out of the folder, names nothing. */
    static boolean isName(String sha256) {
        return NAME.matcher(sha256).matches();
    }
}
