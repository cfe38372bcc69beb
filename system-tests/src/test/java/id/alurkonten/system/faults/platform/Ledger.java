package id.alurkonten.system.faults.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.system.platforms.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** The stub's own side: what was really posted, and its switches. */
final class Ledger {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int PLENTY = 1_000_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String control;

    Ledger(String control) {
        this.control = control;
    }

    /** With a quota that no run uses up, and tokens as on the first day. */
    void seed(Channel channel) {
        post(
                "/accounts",
                MAPPER.createObjectNode().put("channel", channel.name()).put("quota", PLENTY));
    }

    void arm(Channel channel, Trouble.Arm arm, String elsewhere) {
        ObjectNode fault = MAPPER.createObjectNode()
                .put("channel", channel.name())
                .put("kind", arm.kind())
                .put("operation", arm.operation())
                .put("times", arm.times())
                .put("seconds", arm.seconds());
        if (!elsewhere.isEmpty()) {
            fault.put("to", elsewhere);
        }
        post("/faults", fault);
    }

    void disarm() {
        send(HttpRequest.newBuilder(URI.create(control + "/faults")).DELETE());
    }

    /** The posts on a channel whose text has the mark. */
    List<JsonNode> posts(Channel channel, String mark) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode post : get("/posts?channel=" + channel).path("posts")) {
            if (post.path("text").asText().contains(mark)
                    || post.path("title").asText().contains(mark)) {
                found.add(post);
            }
        }
        return found;
    }

    /** How often somebody tried to post again what was posted, and was refused by the platform alone. */
    int repeats(Channel channel) {
        return get("/posts?channel=" + channel).path("repeats").asInt();
    }

    JsonNode calls() {
        return get("/calls");
    }

    private JsonNode get(String path) {
        return send(HttpRequest.newBuilder(URI.create(control + path)).GET());
    }

    private void post(String path, ObjectNode body) {
        send(HttpRequest.newBuilder(URI.create(control + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() > 299) {
                throw new IllegalStateException(request.build().uri() + " answered " + response.statusCode());
            }
            return MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
