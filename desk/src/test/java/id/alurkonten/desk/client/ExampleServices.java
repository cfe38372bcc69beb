package id.alurkonten.desk.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The four services as their descriptions show them: each operation answers its example, unless told otherwise. */
public final class ExampleServices implements QuarkusTestResourceLifecycleManager {
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /** What is made has this id. */
    public static final String MADE = "6b0a9c0e-2f4b-4c83-9b0e-0f5f6f3b1a77";

    /** What was sent to a service. */
    public record Sent(String method, String path, Map<String, String> headers, String body) {}

    private record Answer(int status, String body) {}

    private static final Set<Service> AWAY = ConcurrentHashMap.newKeySet();
    private static final Map<String, Answer> INSTEAD = new ConcurrentHashMap<>();
    private static final Map<String, Deque<String>> IN_TURN = new ConcurrentHashMap<>();
    private static final List<Sent> SENT = new CopyOnWriteArrayList<>();

    private static final Map<Service, List<HttpExchange>> LISTENING = new ConcurrentHashMap<>();

    private final List<HttpServer> servers = new ArrayList<>();

    /** From now on as if it were stopped. */
    public static void stop(Service service) {
        AWAY.add(service);
        hangUp(service);
    }

    /** From now on as if it had been started. */
    public static void start(Service service) {
        AWAY.remove(service);
    }

    /** To all who listen to what the service says. */
    public static void say(Service service, String subject) {
        for (HttpExchange line : LISTENING.getOrDefault(service, List.of())) {
            write(line, "id:1:1:\nevent:change\ndata:{\"subject\":\"" + subject + "\"}\n\n");
        }
    }

    /** How many listen to it. */
    public static int listeners(Service service) {
        return LISTENING.getOrDefault(service, List.of()).size();
    }

    private static void hangUp(Service service) {
        List<HttpExchange> lines = LISTENING.remove(service);
        if (lines != null) {
            lines.forEach(HttpExchange::close);
        }
    }

    private static void listen(Service service, HttpExchange line) throws IOException {
        line.getResponseHeaders().add("Content-Type", "text/event-stream");
        line.sendResponseHeaders(200, 0);
        write(line, "event:ready\ndata:{}\n\n");
        LISTENING.computeIfAbsent(service, none -> new CopyOnWriteArrayList<>()).add(line);
    }

    private static void write(HttpExchange line, String event) {
        try {
            line.getResponseBody().write(event.getBytes(StandardCharsets.UTF_8));
            line.getResponseBody().flush();
        } catch (IOException gone) {
            LISTENING.values().forEach(lines -> lines.remove(line));
        }
    }

    /** The next answers of the operation are these. */
    public static void answer(String method, String path, int status, String body) {
        INSTEAD.put(method + " " + path, new Answer(status, body));
    }

    /** Each of these once; the last from then on. */
    public static void answerInTurn(String method, String path, String... bodies) {
        IN_TURN.put(method + " " + path, new ArrayDeque<>(List.of(bodies)));
    }

    private static Answer instead(String operation) {
        Deque<String> turns = IN_TURN.get(operation);
        if (turns == null) {
            return INSTEAD.get(operation);
        }
        return new Answer(200, turns.size() > 1 ? turns.pop() : turns.peek());
    }

    /** What the operation's description shows as its answer. */
    public static JsonNode example(String method, String path) {
        for (Service service : Service.values()) {
            JsonNode example = example(OpenApi.of(service), method, path);
            if (!example.isMissingNode()) {
                return example;
            }
        }
        throw new IllegalArgumentException("No example of " + method + " " + path);
    }

    public static List<Sent> sent() {
        return List.copyOf(SENT);
    }

    /** All as in the beginning. */
    public static void reset() {
        AWAY.clear();
        INSTEAD.clear();
        IN_TURN.clear();
        SENT.clear();
        for (Service service : Service.values()) {
            hangUp(service);
        }
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        for (Service service : Service.values()) {
            config.put("quarkus.rest-client." + service.key() + ".url", serve(service));
        }
        return config;
    }

    private String serve(Service service) {
        try {
            OpenApi description = OpenApi.of(service);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newFixedThreadPool(8));
            server.createContext("/", exchange -> answer(service, description, exchange));
            server.start();
            servers.add(server);
            return "http://localhost:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(Service service, OpenApi description, HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        SENT.add(new Sent(
                method,
                exchange.getRequestURI().toString(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Answer instead = instead(method + " " + path);
        if (AWAY.contains(service)) {
            send(exchange, 503, "text/plain", new byte[0]);
        } else if (instead != null) {
            String type = instead.status() < 400 ? "application/json" : "application/problem+json";
            send(exchange, instead.status(), type, instead.body().getBytes(StandardCharsets.UTF_8));
        } else if (path.equals("/api/v1/changes")) {
            listen(service, exchange);
        } else if (path.startsWith("/api/v1/media/")) {
            send(exchange, 200, "image/png", PICTURE);
        } else {
            JsonNode example = example(description, method, path);
            byte[] body =
                    example.isMissingNode() ? new byte[0] : example.toString().getBytes(StandardCharsets.UTF_8);
            send(exchange, example.isMissingNode() ? 404 : 200, "application/json", body);
        }
    }

    private static JsonNode example(OpenApi description, String method, String path) {
        var paths = description.document().path("paths").fieldNames();
        while (paths.hasNext()) {
            String template = paths.next();
            if (path.matches(template.replaceAll("\\{[^}]+}", "[^/]+"))) {
                return description
                        .operation(method, template)
                        .flatMap(description::answer)
                        .map(json -> json.path("example"))
                        .orElse(description.document().path("none"));
            }
        }
        return description.document().path("none");
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.getResponseHeaders().add("ETag", "\"1\"");
        if (status == 201) {
            exchange.getResponseHeaders()
                    .add("Location", exchange.getRequestURI().getPath() + "/" + MADE);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void stop() {
        servers.forEach(server -> server.stop(0));
    }
}
