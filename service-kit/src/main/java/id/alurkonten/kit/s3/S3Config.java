package id.alurkonten.kit.s3;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A bucket, as part of the configuration of whoever keeps something in it. */
public interface S3Config {

    /** {@code ….s3.bucket}: the bucket; without it the folder is used. It must be there already. */
    Optional<String> bucket();

    /** {@code ….s3.prefix}: before every key, for a bucket that is shared: {@code alurkonten/}. */
    Optional<String> prefix();

    /** {@code ….s3.endpoint}: of an S3 that is not Amazon's. */
    Optional<URI> endpoint();

    /** {@code ….s3.region}: what requests are signed for; most that are not Amazon's take any. */
    @WithDefault("us-east-1")
    String region();

    /** {@code ….s3.access-key}: unset with the secret key, what the SDK finds (environment, profile, the machine's role). */
    Optional<String> accessKey();

    /** {@code ….s3.secret-key}: goes with the access key. */
    Optional<String> secretKey();

    /** {@code ….s3.timeout}: how long a connection may say nothing. */
    @WithDefault("30s")
    Duration timeout();
}
