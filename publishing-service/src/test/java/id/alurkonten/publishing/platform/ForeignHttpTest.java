package id.alurkonten.publishing.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
        assertThatThrownBy(() -> http(false).send("PUT", address, Map.of(), new byte[3]))
                .isInstanceOf(PlatformFault.class);
        assertThat(CALLS).hasValue(0);
        assertThatThrownBy(() -> http(true).judged(URI.create("http://10.0.0.5/")))
                .isInstanceOf(PlatformFault.class);
        assertThatThrownBy(() -> http(true).judged(URI.create("https://192.168.1.1/")))
                .isInstanceOf(PlatformFault.class);

        // and a redirect to elsewhere is an answer, and is not followed
        ForeignHttp.Answer answer = http(true).send("PUT", address, Map.of("Content-Type", "video/mp4"), new byte[3]);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(CALLS).hasValue(1);
        assertThat(http(true).send("GET", address, Map.of(), new byte[0]).status())
                .isEqualTo(302);
        assertThat(CALLS).hasValue(2);
    }
}
