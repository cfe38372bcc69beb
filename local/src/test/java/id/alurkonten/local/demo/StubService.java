package id.alurkonten.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.alurkonten.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** A service, and the sign-in too, that answers as it was told and remembers what it was asked. */
final class StubService implements AutoCloseable {

    /** What it was asked. */
    record Asked(String method, String path, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }
    }

    private record Told(int status, Map<String, String> headers, String body) {}

    private static final int HANG_UP = 0;

    private final HttpServer server;
    private final Deque<Told> answers = new ArrayDeque<>();
    private final List<Asked> asked = new ArrayList<>();
    private int tokens;

    StubService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/protocol/openid-connect/token", this::token);
        server.createContext("/", this::answer);
        server.start();
    }

    /** An agency where all four services, and Keycloak, are this one. */
    Agency agency() {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return new Agency(
                address,
                Map.of(
                        Service.PLANNING, address,
                        Service.PRODUCTION, address,
                        Service.APPROVAL, address,
                        Service.PUBLISHING, address));
    }

    StubService answers(int status, String body) {
        return answers(status, Map.of(), body);
    }

    synchronized StubService answers(int status, Map<String, String> headers, String body) {
        answers.add(new Told(status, headers, body));
        return this;
    }

    /** Takes the next request and ends the connection without an answer, as a service that is killed. */
    StubService hangsUp() {
        return answers(HANG_UP, "");
    }

    synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    synchronized int tokensGiven() {
        return tokens;
    }

    private synchronized void token(HttpExchange exchange) throws IOException {
        tokens++;
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String user = body.replaceAll(".*username=([a-z0-9]+).*", "$1");
        send(exchange, new Told(200, Map.of(), "{\"access_token\":\"token-of-" + user + "\",\"expires_in\":300}"));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                body));
        Told told = answers.isEmpty() ? new Told(200, Map.of(), "{}") : answers.remove();
        if (told.status() == HANG_UP) {
            exchange.close();
        } else {
            send(exchange, told);
        }
    }

    private static void send(HttpExchange exchange, Told told) throws IOException {
        byte[] body = told.body().getBytes(StandardCharsets.UTF_8);
        told.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(told.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
