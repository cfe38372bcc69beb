package id.alurkonten.kit.testing;

import id.alurkonten.kit.s3.S3Config;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.gaul.s3proxy.junit.S3ProxyExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A bucket on an S3 in this process, on files that go with it. */
public record LocalBucket(URI uri, String key, String secret, String name) implements S3Config {

    /** The S3; register it with JUnit. */
    public static S3ProxyExtension server() {
        return S3ProxyExtension.builder().withCredentials("access", "secret").build();
    }

    /** A new bucket of that name. */
    public static LocalBucket create(S3ProxyExtension server, String name) {
        LocalBucket bucket = new LocalBucket(server.getUri(), server.getAccessKey(), server.getSecretKey(), name);
        try (S3Client client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(bucket.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(bucket.key(), bucket.secret())))
                .endpointOverride(bucket.uri())
                .forcePathStyle(true)
                .build()) {
            client.createBucket(request -> request.bucket(name));
        }
        return bucket;
    }

    @Override
    public Optional<String> bucket() {
        return Optional.of(name);
    }

    @Override
    public Optional<String> prefix() {
        return Optional.of("alurkonten/");
    }

    @Override
    public Optional<URI> endpoint() {
        return Optional.of(uri);
    }

    @Override
    public String region() {
        return "us-east-1";
    }

    @Override
    public Optional<String> accessKey() {
        return Optional.of(key);
    }

    @Override
    public Optional<String> secretKey() {
        return Optional.of(secret);
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(10);
    }
}
