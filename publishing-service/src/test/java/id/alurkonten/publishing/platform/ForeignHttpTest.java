package id.alurkonten.publishing.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignHttpTest {

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static Vertx vertx;
    private static HttpServer server;

    @BeforeAll
    static void start() throws IOException {
        vertx = Vertx.vertx();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            CALLS.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders()
                    .set("Location", "http://localhost:" + server.getAddress().getPort() + "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
        vertx.close();
    }

    private static ForeignHttp http(boolean allowLoopback) {
        return new ForeignHttp(vertx, new LinkConfig() {
            @Override
            public Optional<URI> publicUrl() {
                return Optional.empty();
            }

            @Override
            public Duration validFor() {
                return Duration.ofHours(1);
            }

            @Override
            public boolean allowLoopback() {
                return allowLoopback;
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/upload",
                "https://127.0.0.1/upload",
                "https://localhost/upload",
                "https://2130706433/upload",
                "https://10.0.0.5/upload",
                "https://169.254.169.254/latest/meta-data/",
                "https://[::1]/upload",
                "https://[::ffff:127.0.0.1]/upload",
                "https://[64:ff9b::7f00:1]/upload",
                "https://[fd00:ec2::254]/upload",
                "https://orang@8.8.8.8/upload",
                "ftp://8.8.8.8/upload",
                "file:///etc/passwd",
                "/upload"
            })
    void whatIsNotThePublicInternetIsNotCalled(String address) {
        assertThatThrownBy(() -> http(false).judged(URI.create(address)))
                .isInstanceOfSatisfying(
                        PlatformFault.class, fault -> assertThat(fault.kind()).isEqualTo(PlatformFault.Kind.REJECTED));
    }

    @Test
    void theConnectionGoesToTheAddressThatWasJudged() {
        assertThat(http(false).judged(URI.create("https://8.8.8.8:8443/upload")).host())
                .isEqualTo("8.8.8.8");
        assertThat(http(true).judged(URI.create("http://localhost:1/upload")).host())
                .isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    @Test
    void loopbackIsAllowedOnlyWhereItIsSaidAndNothingElseWithIt() {
        // given
        URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/upload");

        // then
        assertThatThrownBy(() -> http(false).send("PUT", address, Map.of())).isInstanceOf(PlatformFault.class);
        assertThat(CALLS).hasValue(0);
        assertThatThrownBy(() -> http(true).judged(URI.create("http://10.0.0.5/")))
                .isInstanceOf(PlatformFault.class);
        assertThatThrownBy(() -> http(true).judged(URI.create("https://192.168.1.1/")))
                .isInstanceOf(PlatformFault.class);

        // and a redirect to elsewhere is an answer, and is not followed
        ForeignHttp.Answer answer = http(true)
                .send("PUT", address, Map.of("Content-Type", "video/mp4"), new ByteArrayInputStream(new byte[3]), 3);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(CALLS).hasValue(1);
        assertThat(http(true).send("GET", address, Map.of()).status()).isEqualTo(302);
        assertThat(CALLS).hasValue(2);
    }

    @Test
    void aBodyIsReadOnlyAsFastAsItIsTaken() throws Exception {
        // given a server that takes a connection, and reads nothing
        CountingBody body = new CountingBody(64 << 20);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (ServerSocket slow = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI address = URI.create("http://localhost:" + slow.getLocalPort() + "/upload");

            // when
            Future<?> sent = thread.submit(() -> http(true).send("PUT", address, Map.of(), body, 64 << 20));
            Socket taken = slow.accept();
            await().until(() -> body.handedOut() > 0);
            await().during(Duration.ofMillis(500)).until(() -> body.handedOut() < 16 << 20);

            // then the connection's end is told as an answer that was lost
            taken.close();
            assertThat(sent)
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(PlatformFault.class);
        } finally {
            thread.shutdownNow();
        }
    }

    /** Nothing but zeros, counted as they are read. */
    private static final class CountingBody extends InputStream {
        private final AtomicLong left;
        private final long length;

        CountingBody(long length) {
            this.length = length;
            this.left = new AtomicLong(length);
        }

        long handedOut() {
            return length - left.get();
        }

        @Override
        public int read() {
            return left.getAndDecrement() > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            int given = (int) Math.min(most, left.get());
            left.addAndGet(-given);
            return given == 0 ? -1 : given;
        }
    }
}
