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
        seed(channel, MAPPER.createObjectNode());
    }

    /** As {@link #seed(Channel)}, and with something else about it. */
    void seed(Channel channel, ObjectNode account) {
        post("/accounts", account.put("channel", channel.name()).put("quota", PLENTY));
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

    void disarm(Channel channel) {
        send(HttpRequest.newBuilder(URI.create(control + "/faults?channel=" + channel))
                .DELETE());
    }

    /** How many are still armed that were to go wrong a number of times. */
    int unmet(Channel channel) {
        int unmet = 0;
        for (JsonNode fault : get("/faults").path("armed")) {
            boolean armed = fault.path("channel").asText().equals(channel.name())
                    && fault.path("times").asInt() > 0;
            unmet += armed ? 1 : 0;
        }
        return unmet;
    }

    /** The posts of a content on a channel: its mark stands in the text, or, where a story has none, in the file. */
    List<JsonNode> posts(Channel channel, Content content) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode post : get("/posts?channel=" + channel).path("posts")) {
            if (isOf(content, post)) {
                found.add(post);
            }
        }
        return found;
    }

    /** How many posts there are of all contents, on all channels. */
    int count() {
        return get("/posts").path("count").asInt();
    }

    private static boolean isOf(Content content, JsonNode post) {
        boolean marked = post.path("text").asText().contains(content.mark())
                || post.path("title").asText().contains(content.mark());
        for (JsonNode file : post.path("media")) {
            marked |= content.media().contains(file.asText());
        }
        return marked;
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
