package id.alurkonten.system.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A stub for one test, and beside it the host that its media are fetched from. */
final class Stub implements AutoCloseable {
    private final PlatformServer server = PlatformServer.start(0, Optional.empty());
    private final HttpServer host;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    Stub() throws IOException {
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/", exchange -> {
            byte[] file = files.get(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
            if (file != null) {
                exchange.getResponseBody().write(file);
            }
            exchange.close();
        });
        host.start();
    }

    /** With the seeded account's token. */
    Caller on(Channel channel) {
        return new Caller(server.url(channel), "local-" + channel.name().toLowerCase(Locale.ROOT) + "-token");
    }

    /** The address of a file with these bytes. */
    String hosting(byte[] bytes) {
        String path = "/" + files.size();
        files.put(path, bytes);
        return "http://127.0.0.1:" + host.getAddress().getPort() + path;
    }

    Caller control() {
        return new Caller(server.baseUrl() + "/_control", "");
    }

    /** For example {@code {'kind': 'SLOW', 'operation': 'COMMIT'}}. */
    void fault(Channel channel, String fault) {
        control().json("/faults", fault.replace("{", "{'channel': '" + channel + "', "));
    }

    void forward(String duration) {
        control().json("/clock", "{'forward': '" + duration + "'}");
    }

    void seed(Channel channel, String account) {
        control().json("/accounts", account.replaceFirst("\\{", "{'channel': '" + channel + "', "));
    }

    JsonNode posts(Channel channel) {
        return control().get("/posts?channel=" + channel).json();
    }

    int count(Channel channel) {
        return posts(channel).path("count").asInt();
    }

    @Override
    public void close() {
        server.close();
        host.stop(0);
    }
}
