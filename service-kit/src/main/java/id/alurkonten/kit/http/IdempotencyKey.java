package id.alurkonten.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.alurkonten.kit.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * What a caller wants done once.
 *
 * @param caller whose key it is: two callers may choose the same one
 * @param value 1–64 visible ASCII characters
 * @param fingerprint SHA-256 over operation and body: the same key with another one is refused
 */
public record IdempotencyKey(String caller, String value, String fingerprint) {

    public static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,64}");

    static IdempotencyKey of(String value, String caller, String operation, Object[] parameters, ObjectMapper json) {
        if (!FORM.matcher(value).matches()) {
            throw ProblemException.invalid(HEADER, "idempotency-key.form");
        }
        MessageDigest digest = sha256();
        digest.update(operation.getBytes(StandardCharsets.UTF_8));
        for (Object parameter : parameters) {
            add(digest, parameter, json);
        }
        return new IdempotencyKey(caller, value, HexFormat.of().formatHex(digest.digest()));
    }

    /** Only what came as the body counts; the path is part of the operation, and injected contexts say nothing. */
    private static void add(MessageDigest digest, Object parameter, ObjectMapper json) {
        try {
            if (parameter instanceof Record || parameter instanceof Collection) {
                digest.update(json.writeValueAsBytes(parameter));
            } else if (parameter instanceof FileUpload upload) {
                add(digest, upload.uploadedFile());
            } else if (parameter instanceof String text) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request that was read as JSON cannot be written as such", e);
        }
    }

    private static void add(MessageDigest digest, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
