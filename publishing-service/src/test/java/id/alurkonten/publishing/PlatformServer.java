package id.alurkonten.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Stands where the platforms are, and answers as a test says; without a word from a test, 404. */
public final class PlatformServer implements QuarkusTestResourceLifecycleManager {

    /** Sets what would be waited for minutes to moments. */
    private static final Map<String, String> QUICKLY = Map.of(
            "alurkonten.publishing.every", "100ms",
            "alurkonten.publishing.first-retry", "50ms",
            "alurkonten.publishing.settle-after", "1s",
            "alurkonten.publishing.tries", "6");

    private static volatile Function<Request, Reply> answers = request -> Reply.json(404, "{}");
    private static final List<Request> SEEN = new CopyOnWriteArrayList<>();
    private static volatile int port;

    private HttpServer server;

    /** What was asked. */
    public record Request(
            String method, String path, Map<String, String> query, Map<String, String> headers, byte[] bytes) {

        public String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(bytes);
            } catch (IOException e) {
                return MissingNode.getInstance();
            }
        }

        public boolean is(String what) {
            return (method + " " + path).matches(what);
        }
    }

    /** What is answered; null drops the connection without a word. */
    public record Reply(int status, Map<String, String> headers, String body) {

        public static Reply json(int status, String body) {
            return new Reply(status, Map.of("Content-Type", "application/json"), body.replace('\'', '"'));
        }

        public Reply with(String header, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(header, value);
            return new Reply(status, more, body);
        }
    }

    /** From now on it answers like that. */
    public static void answer(Function<Request, Reply> like) {
        SEEN.clear();
        answers = like;
    }

    /** What was asked since, in its order. */
    public static List<Request> seen(String what) {
        return SEEN.stream().filter(request -> request.is(what)).toList();
    }

    public static String url(String path) {
        return "http://localhost:" + port + path;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", PlatformServer::handle);
        server.start();
        port = server.getAddress().getPort();
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 7);
        Map<String, String> config = new HashMap<>(QUICKLY);
        for (String platform : List.of("instagram", "facebook", "threads", "youtube", "tiktok", "x")) {
            config.put("alurkonten.publishing.platforms." + platform + ".url", url("/" + platform));
        }
        config.put("alurkonten.publishing.platforms.youtube.token-url", url("/youtube"));
        config.put("alurkonten.credentials.key", Base64.getEncoder().encodeToString(key));
        config.put("alurkonten.links.public-url", "https://unggah.example.go.id");
        config.put("alurkonten.links.allow-loopback", "true");
        return config;
    }

    private static void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            Request request = new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    query(exchange.getRequestURI().getQuery()),
                    headers,
                    exchange.getRequestBody().readAllBytes());
            SEEN.add(request);
            Reply reply = answers.apply(request);
            if (reply != null) {
                byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
                reply.headers().forEach(exchange.getResponseHeaders()::set);
                exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static Map<String, String> query(String query) {
        Map<String, String> parameters = new HashMap<>();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                parameters.put(parts[0], parts.length > 1 ? parts[1] : "");
            }
        }
        return parameters;
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
