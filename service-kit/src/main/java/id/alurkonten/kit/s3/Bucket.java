package id.alurkonten.kit.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectLockEnabled;
import software.amazon.awssdk.services.s3.model.ObjectLockLegalHoldStatus;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * One bucket. Every method throws {@link IOException} when the storage is away or refuses: a fault that passes, as a folder's
 * would.
 */
public final class Bucket implements AutoCloseable {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;
    /** No such configuration, or no such request: bad, not allowed here, not implemented. */
    private static final Set<Integer> KNOWS_NO_LOCKS = Set.of(400, NOT_FOUND, 405, 501);

    private final S3Client client;
    private final String name;
    private final String prefix;

    public Bucket(S3Config config) {
        this.name = config.bucket().orElseThrow();
        this.prefix = config.prefix().orElse("");
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(config.timeout())
                        .socketTimeout(config.timeout()))
                .region(Region.of(config.region()))
                .credentialsProvider(credentials(config))
                // Not everything that speaks S3 knows the newer checksums; what we keep has one of its own, SHA-256.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .forcePathStyle(config.endpoint().isPresent());
        config.endpoint().ifPresent(builder::endpointOverride);
        this.client = builder.build();
    }

    /** What is known of an object without its bytes. */
    public record Head(long size, String contentType, Map<String, String> metadata) {}

    /** Empty if there is no such object. */
    public Optional<Head> head(String key) throws IOException {
        try {
            HeadObjectResponse head =
                    client.headObject(request -> request.bucket(name).key(prefix + key));
            return Optional.of(new Head(head.contentLength(), head.contentType(), head.metadata()));
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw new IOException("The bucket " + name + " can't be read", e);
        } catch (SdkException e) {
            throw new IOException("The bucket " + name + " can't be reached", e);
        }
    }

    /**
     * Keeps a file under a key that has nothing yet.
     *
     * @return false if it has; then nothing is changed
     */
    public boolean putIfAbsent(String key, Path file, String contentType, Map<String, String> metadata)
            throws IOException {
        try {
            client.putObject(
                    request -> request.bucket(name)
                            .key(prefix + key)
                            .contentType(contentType)
                            .metadata(metadata)
                            .ifNoneMatch("*"),
                    RequestBody.fromFile(file));
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED || e.statusCode() == CONFLICT) {
                return false;
            }
            throw new IOException("The bucket " + name + " can't be written", e);
        } catch (SdkException e) {
            throw new IOException("The bucket " + name + " can't be reached", e);
        }
    }

    /** Keeps a file under a key, in the place of what is there; held for ever if the bucket locks its objects. */
    public void putHeld(String key, Path file, String contentType) throws IOException {
        try {
            PutObjectRequest.Builder request =
                    PutObjectRequest.builder().bucket(name).key(prefix + key).contentType(contentType);
            if (locks()) {
                // S3 refuses what is to be locked without a checksum of the whole
                request.objectLockLegalHoldStatus(ObjectLockLegalHoldStatus.ON).contentMD5(md5(file));
            }
            client.putObject(request.build(), RequestBody.fromFile(file));
        } catch (SdkException e) {
            throw new IOException("The bucket " + name + " can't be written", e);
        }
    }

    /**
     * The whole object; the caller closes it.
     *
     * @throws NoSuchFileException if there is none
     */
    public InputStream open(String key) throws IOException {
        return open(key, null);
    }

    /**
     * A part of an object; the caller closes it.
     *
     * @param range as HTTP has it, {@code bytes=0-99}; null for all of it
     * @throws NoSuchFileException if there is no such object
     */
    public InputStream open(String key, String range) throws IOException {
        try {
            return client.getObject(
                    request -> request.bucket(name).key(prefix + key).range(range));
        } catch (NoSuchKeyException e) {
            throw (NoSuchFileException) new NoSuchFileException(key).initCause(e);
        } catch (SdkException e) {
            throw new IOException("The bucket " + name + " can't be read", e);
        }
    }

    /**
     * Whether objects can be held against removal. A storage that doesn't know what that is has none; one that doesn't say
     * keeps nothing now, so that nothing is kept without its hold.
     */
    private boolean locks() throws IOException {
        try {
            return client.getObjectLockConfiguration(request -> request.bucket(name))
                            .objectLockConfiguration()
                            .objectLockEnabled()
                    == ObjectLockEnabled.ENABLED;
        } catch (S3Exception e) {
            if (KNOWS_NO_LOCKS.contains(e.statusCode())) {
                return false;
            }
            throw new IOException("The bucket " + name + " doesn't say whether it locks its objects", e);
        }
    }

    private static String md5(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AwsCredentialsProvider credentials(S3Config config) {
        return config.accessKey().isPresent()
                ? StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        config.accessKey().get(), config.secretKey().orElseThrow()))
                : DefaultCredentialsProvider.builder().build();
    }

    @Override
    public void close() {
        client.close();
    }
}
