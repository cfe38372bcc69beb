package id.alurkonten.sop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Canonical JSON by RFC 8785 (JCS), and its SHA-256: the same hash for the same meaning, in any language, whatever
 * the order of keys and the white space.
 *
 * <p>What RFC 8785 can't represent without loss is refused instead of rounded (I-JSON, RFC 7493): integers beyond
 * ±(2<sup>53</sup> − 1), numbers that are not finite, and lone surrogates.
 */
public final class CanonicalJson {

    private static final BigInteger MAX_SAFE_INTEGER = BigInteger.valueOf((1L << 53) - 1);

    private CanonicalJson() {}

    /**
     * The canonical text of a JSON value.
     *
     * @throws IllegalArgumentException if the value has no canonical form
     */
    public static String of(JsonNode value) {
        requireRepresentable(value);
        try {
            // the library takes objects and arrays alone, so the value goes in as the only element of an array
            String text = new JsonCanonicalizer("[" + Json.STRICT.writeValueAsString(value) + "]").getEncodedString();
            return text.substring(1, text.length() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #of(JsonNode)}, of a record or other value as the given mapper writes it. */
    public static String of(Object value, ObjectMapper mapper) {
        return of(mapper.<JsonNode>valueToTree(value));
    }

    /**
     * SHA-256 over the UTF-8 bytes of the canonical text, as 64 lower-case hexadecimal digits.
     *
     * @throws IllegalArgumentException if the value has no canonical form
     */
    public static String sha256(JsonNode value) {
        return HexFormat.of().formatHex(sha256().digest(of(value).getBytes(UTF_8)));
    }

    /** As {@link #sha256(JsonNode)}, of a record or other value as the given mapper writes it. */
    public static String sha256(Object value, ObjectMapper mapper) {
        return sha256(mapper.<JsonNode>valueToTree(value));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void requireRepresentable(JsonNode value) {
        if (value.isIntegralNumber() && value.bigIntegerValue().abs().compareTo(MAX_SAFE_INTEGER) > 0) {
            throw new IllegalArgumentException("integer beyond 2^53 - 1: " + value);
        }
        if (value.isNumber() && !Double.isFinite(value.doubleValue())) {
            throw new IllegalArgumentException("number that is not finite: " + value);
        }
        if (value.isTextual()) {
            requireWellFormed(value.textValue());
        }
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            requireWellFormed(property.getKey());
        }
        value.forEach(CanonicalJson::requireRepresentable);
    }

    private static void requireWellFormed(String text) {
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new IllegalArgumentException("text with half a surrogate pair");
        }
    }
}
