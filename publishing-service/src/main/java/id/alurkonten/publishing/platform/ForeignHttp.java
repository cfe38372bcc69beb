package id.alurkonten.publishing.platform;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls addresses that a platform names (to upload to). Only https, only public addresses; the name is looked up once, and
 * the connection goes to the very address that was judged, whatever the name stands for a moment later. A redirect is an
 * answer, and is not followed.
 */
@ApplicationScoped
public class ForeignHttp {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
    private static final Duration REST_WITHIN = Duration.ofSeconds(5);
    private static final int PIECE = 64 << 10;

    private final HttpClient client;
    private final boolean loopbackToo;

    ForeignHttp(Vertx vertx, LinkConfig config) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) CONNECT_WITHIN.toMillis())
                .setIdleTimeout((int) ANSWER_WITHIN.toSeconds())
                .setForceSni(true)
                .setDecompressionSupported(false));
        this.loopbackToo = config.allowLoopback();
    }

    /** What came back. */
    public record Answer(int status, Map<String, String> headers, String body) {

        /** A header, by its name in lower case. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /** As {@link #send(String, URI, Map, InputStream, long)}, without a body. */
    public Answer send(String method, URI address, Map<String, String> headers) {
        return send(method, address, headers, InputStream.nullInputStream(), 0);
    }

    /**
     * Sends a request, and waits for its answer. The body is read while it is sent: however long it is, and however many
     * are on their way, little of it is in memory.
     *
     * @throws PlatformFault REJECTED for an address that is not called; TRANSIENT if it wasn't reached, UNCLEAR without
     *     an answer
     */
    public Answer send(String method, URI address, Map<String, String> headers, InputStream body, long length) {
        SocketAddress server = judged(address);
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(method))
                .setServer(server)
                .setHost(address.getHost())
                .setPort(server.port())
                .setSsl("https".equals(address.getScheme()))
                .setURI(target(address))
                .setFollowRedirects(false)
                .setTimeout(ANSWER_WITHIN.toMillis());
        headers.forEach(options::putHeader);
        options.putHeader("Content-Length", Long.toString(length));
        try {
            return exchanged(options, body);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ConnectException
                    ? PlatformFault.unreached("The platform's upload address can't be reached")
                    : Faulty.unanswered("The platform's upload address gave no answer", e.getCause());
        } catch (TimeoutException e) {
            throw PlatformFault.unclear("The platform's upload address gave no answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PlatformFault.unclear("Interrupted while the platform was asked");
        }
    }

    private Answer exchanged(RequestOptions options, InputStream body)
            throws ExecutionException, InterruptedException, TimeoutException {
        long end = System.nanoTime() + ANSWER_WITHIN.plusSeconds(5).toNanos();
        HttpClientRequest request = awaited(client.request(options), end);
        // what goes wrong is told by the futures
        request.exceptionHandler(told -> {});
        Future<Answer> answer =
                request.response().compose(response -> response.body().map(text -> answer(response, text)));
        try {
            if (isSent(request, body, answer, end)) {
                return awaited(answer, end);
            }
            // it was answered before it was heard to its end, or the connection is gone
            return awaited(answer, Math.min(end, System.nanoTime() + REST_WITHIN.toNanos()));
        } finally {
            if (!answer.isComplete() || answer.failed()) {
                request.reset();
            }
        }
    }

    private static boolean isSent(HttpClientRequest request, InputStream body, Future<Answer> answer, long end)
            throws InterruptedException, TimeoutException {
        try {
            byte[] piece = body.readNBytes(PIECE);
            while (piece.length > 0) {
                awaited(request.write(Buffer.buffer(piece)), end);
                piece = answer.isComplete() ? new byte[0] : body.readNBytes(PIECE);
            }
            awaited(request.end(), end);
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T awaited(Future<T> future, long end)
            throws ExecutionException, InterruptedException, TimeoutException {
        return future.toCompletionStage()
                .toCompletableFuture()
                .get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    private static Answer answer(HttpClientResponse response, Buffer body) {
        Map<String, String> headers = new HashMap<>();
        response.headers().forEach((name, value) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), value));
        return new Answer(response.statusCode(), headers, body.toString());
    }

    private static String target(URI address) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    /** The one address to connect to: every address that the name stands for is one that may be called. */
    SocketAddress judged(URI address) {
        boolean secure = "https".equals(address.getScheme());
        if (address.getHost() == null
                || address.getUserInfo() != null
                || !(secure || "http".equals(address.getScheme()))) {
            throw PlatformFault.rejected("The platform names an address that is no web address");
        }
        InetAddress[] found = lookUp(address.getHost());
        boolean onLoopback = Arrays.stream(found).allMatch(InetAddress::isLoopbackAddress);
        boolean allowed =
                loopbackToo && onLoopback || secure && Arrays.stream(found).allMatch(PublicAddress::isPublic);
        if (!allowed) {
            throw PlatformFault.rejected(
                    "The platform names an address that is not called: " + (secure ? "not a public one" : "not https"));
        }
        int port = address.getPort() > 0 ? address.getPort() : secure ? 443 : 80;
        return SocketAddress.inetSocketAddress(port, found[0].getHostAddress());
    }

    private static InetAddress[] lookUp(String host) {
        try {
            return InetAddress.getAllByName(host.replaceAll("^\\[|]$", ""));
        } catch (UnknownHostException e) {
            throw PlatformFault.unreached("The platform's upload address is not known");
        }
    }
}
