package id.alurkonten.kit.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.alurkonten.kit.testing.LocalBucket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is asked of a bucket that locks its objects. No S3 that runs in a test knows locks: this one only writes down what it
 * is asked.
 */
class BucketLockTest {

    private static final String ENABLED =
            "<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled></ObjectLockConfiguration>";

    @TempDir
    Path folder;

    private final List<Headers> puts = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            boolean asked = "object-lock".equals(exchange.getRequestURI().getRawQuery());
            if (!asked) {
                puts.add(exchange.getRequestHeaders());
            }
            byte[] body = (asked && status == 200 ? ENABLED : "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(asked ? status : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void put() throws IOException {
        Path file = Files.writeString(folder.resolve("paket.zip"), "halo");
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (Bucket bucket = new Bucket(new LocalBucket(uri, "kunci", "rahasia", "arsip"))) {
            bucket.putHeld("2026/paket.zip", file, "application/zip");
        }
    }

    @Test
    void a_bucket_that_locks_its_objects_holds_each_from_the_moment_it_is_kept() throws IOException {
        // when
        put();

        // then
        assertThat(puts).singleElement().satisfies(headers -> {
            assertThat(headers.getFirst("x-amz-object-lock-legal-hold")).isEqualTo("ON");
            assertThat(headers.getFirst("Content-MD5")).isEqualTo("V/hCKGFxCUhV5R/DpUHB4g==");
        });
    }

    @ParameterizedTest
    @CsvSource({"404", "501"})
    void one_that_knows_no_locks_keeps_it_without(int says) throws IOException {
        // given
        status = says;

        // when
        put();

        // then
        assertThat(puts).singleElement().satisfies(headers -> assertThat(
                        headers.getFirst("x-amz-object-lock-legal-hold"))
                .isNull());
    }

    @ParameterizedTest
    @CsvSource({"403", "500"})
    void one_that_does_not_say_keeps_nothing(int says) {
        // given
        status = says;

        // then
        assertThatThrownBy(this::put).isInstanceOf(IOException.class).hasMessageContaining("locks its objects");
        assertThat(puts).isEmpty();
    }
}
