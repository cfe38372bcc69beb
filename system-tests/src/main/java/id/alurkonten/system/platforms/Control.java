package id.alurkonten.system.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.system.platforms.http.Call;
import id.alurkonten.system.platforms.http.Json;
import id.alurkonten.system.platforms.http.Reply;
import java.time.Duration;
import java.util.List;

/**
 * What no platform has: looking at what was posted, and making things go wrong. Under {@code /_control}:
 *
 * <ul>
 *   <li>{@code GET posts?channel=}: {@code {count, repeats, posts[]}};
 *   <li>{@code GET calls}: the last calls, by channel and operation, with their answers;
 *   <li>{@code POST reset}: nothing was posted, nothing goes wrong, one account for each channel;
 *   <li>{@code POST accounts}: seeds one ({@link Accounts#of}); {@code GET accounts};
 *   <li>{@code POST faults}: {@code {kind, channel, operation, times?, skip?, seconds?, to?}}; {@code GET}; {@code DELETE},
 *       of one {@code channel} if it is named;
 *   <li>{@code POST clock}: {@code {forward: "PT25H"}}.
 * </ul>
 */
final class Control {
    private final World world;
    private final Faults faults;
    private final CallLog log;
    private final List<Platform> platforms;

    Control(World world, Faults faults, CallLog log, List<Platform> platforms) {
        this.world = world;
        this.faults = faults;
        this.log = log;
        this.platforms = List.copyOf(platforms);
    }

    Reply answer(Call call) {
        try {
            return switch (call.method() + " " + String.join("/", call.words())) {
                case "GET posts" -> Reply.ok(posts(call.parameter("channel")));
                case "GET calls" -> Reply.ok(log.asJson());
                case "POST reset" -> reset();
                case "GET accounts" -> Reply.ok(accounts());
                case "POST accounts" -> seed(call.json());
                case "GET faults" -> Reply.ok(faultsAsJson());
                case "POST faults" -> arm(call.json());
                case "DELETE faults" -> disarm(call.parameter("channel"));
                case "POST clock" -> forward(call.json());
                default -> Reply.json(404, Json.object().put("error", "no such control: " + call.path()));
            };
        } catch (RuntimeException e) {
            return Reply.json(400, Json.object().put("error", String.valueOf(e.getMessage())));
        }
    }

    private Reply reset() {
        world.reset();
        faults.reset();
        log.reset();
        platforms.forEach(platform -> {
            synchronized (platform) {
                platform.reset();
            }
        });
        Accounts.seedAll(world);
        return Reply.empty(204);
    }

    private Reply seed(JsonNode wanted) {
        world.seed(Accounts.of(wanted, world.now()));
        return Reply.empty(204);
    }

    private Reply arm(JsonNode wanted) {
        faults.arm(new Fault(
                FaultKind.valueOf(wanted.path("kind").asText()),
                Channel.of(wanted.path("channel").asText()).orElseThrow(),
                Operation.valueOf(wanted.path("operation").asText()),
                wanted.path("skip").asInt(0),
                wanted.path("times").asInt(1),
                Duration.ofMillis(Math.round(wanted.path("seconds").asDouble(5) * 1000)),
                wanted.path("to").asText("http://169.254.169.254/")));
        return Reply.empty(204);
    }

    private Reply disarm(String channel) {
        Channel.of(channel).ifPresentOrElse(faults::disarm, faults::disarm);
        return Reply.empty(204);
    }

    private Reply forward(JsonNode wanted) {
        world.forward(Duration.parse(wanted.path("forward").asText()));
        return Reply.ok(Json.object().put("now", world.now().toString()));
    }

    private ObjectNode posts(String channel) {
        ArrayNode list = Json.array();
        for (Post post : world.posts().all()) {
            if (channel.isEmpty() || post.channel().name().equalsIgnoreCase(channel)) {
                ObjectNode each = list.addObject();
                each.put("channel", post.channel().name()).put("account", post.account());
                each.put("id", post.id()).put("permalink", post.permalink()).put("kind", post.kind());
                each.put("title", post.title())
                        .put("text", post.text())
                        .put("at", post.at().toString());
                each.set("media", Json.strings(post.media()));
            }
        }
        int repeats = world.posts().repeats().entrySet().stream()
                .filter(entry -> channel.isEmpty() || entry.getKey().name().equalsIgnoreCase(channel))
                .mapToInt(java.util.Map.Entry::getValue)
                .sum();
        ObjectNode posts = Json.object().put("count", list.size()).put("repeats", repeats);
        posts.set("posts", list);
        return posts;
    }

    private ArrayNode accounts() {
        ArrayNode list = Json.array();
        for (Channel channel : Channel.values()) {
            for (Account account : world.accounts(channel)) {
                ObjectNode each = list.addObject();
                each.put("channel", channel.name()).put("id", account.id()).put("revoked", account.isRevoked());
                each.set("scopes", Json.strings(account.scopes()));
            }
        }
        return list;
    }

    private ObjectNode faultsAsJson() {
        ObjectNode state = Json.object();
        ArrayNode armed = state.putArray("armed");
        faults.armed().forEach(fault -> armed.addObject()
                .put("kind", fault.kind().name())
                .put("channel", fault.channel().name())
                .put("operation", fault.operation().name())
                .put("skip", fault.skip())
                .put("times", fault.times()));
        ObjectNode fired = state.putObject("fired");
        faults.fired().forEach((kind, times) -> fired.put(kind.name(), times));
        return state;
    }
}
