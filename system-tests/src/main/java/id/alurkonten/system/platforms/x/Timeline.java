package id.alurkonten.system.platforms.x;

import static id.alurkonten.system.platforms.x.Problems.invalid;
import static id.alurkonten.system.platforms.x.Problems.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.system.platforms.Account;
import id.alurkonten.system.platforms.Channel;
import id.alurkonten.system.platforms.Post;
import id.alurkonten.system.platforms.World;
import id.alurkonten.system.platforms.http.Call;
import id.alurkonten.system.platforms.http.Json;
import id.alurkonten.system.platforms.http.Reply;
import id.alurkonten.system.platforms.media.Medium;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An account's posts: X API v2, <em>Create Post</em>, <em>Get Posts</em> of a user, <em>Get Post by ID</em>.
 *
 * <p>Assumed: the same text with the same media twice within a day is refused as a duplicate.
 */
final class Timeline {
    private static final Duration DAY = Duration.ofHours(24);
    private static final int TEXT = 280;

    private final World world;
    private final MediaUploads uploads;
    private final Map<String, List<String>> attached = new HashMap<>();

    Timeline(World world, MediaUploads uploads) {
        this.world = world;
        this.uploads = uploads;
    }

    Reply post(Account account, JsonNode body) {
        String text = body.path("text").asText();
        List<String> ids = new ArrayList<>();
        body.path("media").path("media_ids").forEach(id -> ids.add(id.asText()));
        if (text.isBlank() && ids.isEmpty()) {
            throw invalid("text", "The text of a post, or its media, is missing");
        }
        if (Weight.of(text) > TEXT) {
            throw invalid("text", "Your Tweet text is too long: " + Weight.of(text) + " of 280");
        }
        List<Medium> media = uploads.ready(account, ids);
        List<String> hashes = media.stream().map(Medium::sha256).toList();
        boolean repeated = world.posts().of(Channel.X, account.id()).stream()
                .filter(post -> post.at().isAfter(world.now().minus(DAY)))
                .anyMatch(post -> post.text().equals(text) && post.media().equals(hashes));
        if (repeated) {
            world.posts().repeated(Channel.X);
            throw refusal(403, "Forbidden", "You are not allowed to create a Tweet with duplicate content.");
        }
        String id = world.nextId();
        world.posts()
                .add(new Post(
                        Channel.X,
                        account.id(),
                        id,
                        "https://x.com/" + account.name() + "/status/" + id,
                        body.path("reply").path("in_reply_to_tweet_id").asText().isEmpty() ? "POST" : "REPLY",
                        "",
                        text,
                        hashes,
                        world.now()));
        attached.put(id, uploads.keys(account, ids));
        ObjectNode answer = Json.object();
        ObjectNode data = answer.putObject("data").put("id", id).put("text", text);
        data.putArray("edit_history_tweet_ids").add(id);
        return Reply.json(201, answer);
    }

    int used(Account account) {
        return world.posts().since(Channel.X, account.id(), world.now(), DAY);
    }

    Reply read(Account account, Call call) {
        List<String> words = call.words();
        if (words.get(1).equals("tweets")) {
            Post found = world.posts()
                    .one(Channel.X, words.size() == 3 ? words.get(2) : call.parameter("ids"))
                    .orElseThrow(() -> refusal(404, "Not Found Error", "Could not find tweet"));
            ObjectNode answer = Json.object();
            answer.set("data", asJson(found, account));
            if (call.parameter("expansions").contains("author_id")) {
                answer.putObject("includes")
                        .putArray("users")
                        .addObject()
                        .put("id", account.id())
                        .put("username", account.name());
            }
            return Reply.ok(answer);
        }
        int most = call.parameter("max_results").matches("\\d+") ? Integer.parseInt(call.parameter("max_results")) : 10;
        if (most < 5 || most > 100) {
            throw invalid(
                    "max_results", "The `max_results` query parameter value [" + most + "] is not between 5 and 100");
        }
        List<Post> latest = world.posts().of(Channel.X, account.id());
        int from = after(call.parameter("pagination_token"), latest);
        List<Post> part = latest.subList(from, Math.min(latest.size(), from + most));
        ObjectNode answer = Json.object();
        ArrayNode data = answer.putArray("data");
        part.forEach(post -> data.add(asJson(post, account)));
        ObjectNode meta = answer.putObject("meta").put("result_count", part.size());
        if (from + part.size() < latest.size()) {
            meta.put("next_token", token(part.get(part.size() - 1)));
        }
        return Reply.ok(answer);
    }

    /** X API, <em>Pagination</em>: a token is from {@code next_token}. */
    private static int after(String token, List<Post> latest) {
        int after = latest.stream().map(Timeline::token).toList().indexOf(token);
        if (after < 0 && !token.isEmpty()) {
            throw invalid("pagination_token", "The `pagination_token` query parameter value is not valid");
        }
        return after + 1;
    }

    private static String token(Post post) {
        return "7140" + new BigInteger(post.id()).toString(36);
    }

    private ObjectNode asJson(Post post, Account account) {
        ObjectNode tweet = Json.object()
                .put("id", post.id())
                .put("text", post.text())
                .put("author_id", account.id())
                .put("created_at", post.at().toString());
        if (!post.media().isEmpty()) {
            tweet.putObject("attachments").set("media_keys", Json.strings(attached.getOrDefault(post.id(), List.of())));
        }
        return tweet;
    }
}
