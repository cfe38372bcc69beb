package id.alurkonten.publishing.platform;

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

    /**
     * Sends a request, and waits for its answer.
     *
     * @throws PlatformFault REJECTED for an address that is not called; TRANSIENT if it wasn't reached, UNCLEAR without
     *     an answer
     */
    public Answer send(String method, URI address, Map<String, String> headers, byte[] body) {
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
        try {
            return client.request(options)
                    .compose(request -> sent(request, body))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(ANSWER_WITHIN.plusSeconds(5).toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ConnectException
                    ? PlatformFault.unreached("The platform's upload address can't be reached")
                    : PlatformFault.unclear("The platform's upload address gave no answer");
        } catch (TimeoutException e) {
            throw PlatformFault.unclear("The platform's upload address gave no answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PlatformFault.unclear("Interrupted while the platform was asked");
        }
    }

    private static io.vertx.core.Future<Answer> sent(HttpClientRequest request, byte[] body) {
        return request.send(Buffer.buffer(body))
                .compose(response -> response.body().map(text -> answer(response, text)));
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
