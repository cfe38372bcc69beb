package id.alurkonten.system.platforms.x;

import static id.alurkonten.system.platforms.x.Problems.invalid;
import static id.alurkonten.system.platforms.x.Problems.problem;
import static id.alurkonten.system.platforms.x.Problems.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.system.platforms.Account;
import id.alurkonten.system.platforms.Channel;
import id.alurkonten.system.platforms.Operation;
import id.alurkonten.system.platforms.Platform;
import id.alurkonten.system.platforms.Post;
import id.alurkonten.system.platforms.World;
import id.alurkonten.system.platforms.http.Call;
import id.alurkonten.system.platforms.http.Json;
import id.alurkonten.system.platforms.http.Refused;
import id.alurkonten.system.platforms.http.Reply;
import id.alurkonten.system.platforms.media.Medium;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * X API v2: <em>Create Post</em>, <em>Media</em> (see {@link MediaUploads}), <em>Get Posts</em> of a user, <em>Get my
 * User</em>, <em>Rate limits</em> (sections <em>Checking your limits</em>, <em>Rate limit errors</em>), <em>Counting
 * characters</em> (see {@link Weight}), <em>Response codes and errors</em>; <em>OAuth 2.0 Authorization Code Flow with
 * PKCE</em> (section <em>Refresh tokens</em>).
 *
 * <p>Assumed: the same text with the same media twice within a day is refused as a duplicate; a refresh token is good once.
 */
public final class X implements Platform {
    private static final Duration LASTS = Duration.ofHours(2);
    private static final Duration DAY = Duration.ofHours(24);
    private static final int TEXT = 280;

    private final World world;
    private final MediaUploads uploads;

    public X(World world) {
        this.world = world;
        this.uploads = new MediaUploads(world);
    }

    @Override
    public Channel channel() {
        return Channel.X;
    }

    @Override
    public Operation operation(Call call) {
        List<String> words = call.words();
        String path = String.join("/", words);
        if (path.equals("2/oauth2/token")) {
            return Operation.REFRESH;
        }
        if (path.equals("2/tweets")) {
            return call.isPost() ? Operation.COMMIT : Operation.READ;
        }
        if (path.equals("2/media/upload") && call.isGet()) {
            return Operation.STATUS;
        }
        if (path.equals("2/media/upload/initialize") || path.equals("2/media/metadata")) {
            return Operation.CREATE;
        }
        if (path.startsWith("2/media/upload")) {
            return Operation.UPLOAD;
        }
        if (path.startsWith("2/users/")) {
            return words.size() == 4 && words.get(3).equals("tweets") ? Operation.READ : Operation.ACCOUNT;
        }
        return path.startsWith("2/tweets/") ? Operation.READ : Operation.UNKNOWN;
    }

    @Override
    public Reply answer(Call call, boolean stuck) {
        Operation operation = operation(call);
        if (operation == Operation.REFRESH) {
            return refresh(call);
        }
        Set<String> scopes =
                switch (operation) {
                    case COMMIT -> Set.of("tweet.read", "tweet.write", "users.read");
                    case CREATE, UPLOAD, STATUS -> Set.of("media.write");
                    case ACCOUNT -> Set.of("tweet.read", "users.read");
                    case READ -> Set.of("tweet.read", "users.read");
                    case LIMIT, REFRESH, UNKNOWN -> throw refusal(404, "Not Found", "No such endpoint: " + call.path());
                };
        Account account = authorized(call, scopes);
        try {
            Reply reply =
                    switch (operation) {
                        case COMMIT -> post(account, call.json());
                        case CREATE, UPLOAD -> uploads.answer(account, call);
                        case STATUS -> uploads.status(account, call.parameter("media_id"), stuck);
                        case ACCOUNT -> account(account, call.words());
                        case READ, LIMIT, REFRESH, UNKNOWN -> read(account, call);
                    };
            return reply.with(limits(account, 0));
        } catch (Refused refused) {
            throw new Refused(refused.reply().with(limits(account, 0)));
        }
    }

    private Account authorized(Call call, Set<String> scopes) {
        Account account = world.owner(channel(), call.bearer())
                .filter(owner -> owner.standing(call.bearer(), world.now()) == Account.Standing.GOOD)
                .orElseThrow(() -> refusal(401, "Unauthorized", "Unauthorized"));
        if (!account.scopes().containsAll(scopes)) {
            throw refusal(403, "Forbidden", "You are not permitted to perform this action. Required: " + scopes);
        }
        return account;
    }

    private Reply refresh(Call call) {
        String basic = Base64.getEncoder()
                .encodeToString((World.CLIENT_ID + ":" + World.CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        boolean confidential = call.header("Authorization").equals("Basic " + basic);
        if (!confidential && !call.parameter("client_id").equals(World.CLIENT_ID)) {
            return Problems.oauthError(401, "unauthorized_client", "Missing valid authorization header");
        }
        if (!call.parameter("grant_type").equals("refresh_token")) {
            return Problems.oauthError(400, "unsupported_grant_type", "Value passed for the grant type was invalid.");
        }
        return world.owed(channel(), call.parameter("refresh_token"))
                .filter(account -> !account.isRevoked())
                .map(account -> Reply.ok(Json.object()
                        .put("token_type", "bearer")
                        .put("expires_in", LASTS.toSeconds())
                        .put("access_token", account.renew(world.now(), LASTS))
                        .put("scope", String.join(" ", account.scopes()))
                        .put("refresh_token", account.rotate())))
                .orElseGet(
                        () -> Problems.oauthError(400, "invalid_request", "Value passed for the token was invalid."));
    }

    private Reply post(Account account, JsonNode body) {
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
        boolean repeated = world.posts().of(channel(), account.id()).stream()
                .filter(post -> post.at().isAfter(world.now().minus(DAY)))
                .anyMatch(post -> post.text().equals(text) && post.media().equals(hashes));
        if (repeated) {
            world.posts().repeated(channel());
            throw refusal(403, "Forbidden", "You are not allowed to create a Tweet with duplicate content.");
        }
        if (used(account) >= account.quota()) {
            throw new Refused(rateLimited(DAY));
        }
        String id = world.nextId();
        world.posts()
                .add(new Post(
                        channel(),
                        account.id(),
                        id,
                        "https://x.com/" + account.name() + "/status/" + id,
                        body.path("reply").path("in_reply_to_tweet_id").asText().isEmpty() ? "POST" : "REPLY",
                        "",
                        text,
                        hashes,
                        world.now()));
        ObjectNode answer = Json.object();
        ObjectNode data = answer.putObject("data").put("id", id).put("text", text);
        data.putArray("edit_history_tweet_ids").add(id);
        return Reply.json(201, answer);
    }

    private int used(Account account) {
        return world.posts().since(channel(), account.id(), world.now(), DAY);
    }

    private Reply account(Account account, List<String> words) {
        String who = words.get(words.size() - 1);
        if (!who.equals("me") && !who.equals(account.id())) {
            throw refusal(404, "Not Found", "Could not find user with id: " + who);
        }
        ObjectNode answer = Json.object();
        answer.putObject("data")
                .put("id", account.id())
                .put("name", account.name())
                .put("username", account.name());
        return Reply.ok(answer);
    }

    private Reply read(Account account, Call call) {
        List<String> words = call.words();
        if (words.get(1).equals("tweets")) {
            Post found = world.posts()
                    .one(channel(), words.size() == 3 ? words.get(2) : call.parameter("ids"))
                    .orElseThrow(() -> refusal(404, "Not Found Error", "Could not find tweet"));
            ObjectNode answer = Json.object();
            answer.set("data", asJson(found, account));
            return Reply.ok(answer);
        }
        int most = call.parameter("max_results").matches("\\d+") ? Integer.parseInt(call.parameter("max_results")) : 10;
        if (most < 5 || most > 100) {
            throw invalid(
                    "max_results", "The `max_results` query parameter value [" + most + "] is not between 5 and 100");
        }
        ObjectNode answer = Json.object();
        ArrayNode data = answer.putArray("data");
        world.posts().of(channel(), account.id()).stream().limit(most).forEach(post -> data.add(asJson(post, account)));
        answer.putObject("meta").put("result_count", data.size());
        return Reply.ok(answer);
    }

    private ObjectNode asJson(Post post, Account account) {
        ObjectNode tweet = Json.object()
                .put("id", post.id())
                .put("text", post.text())
                .put("author_id", account.id())
                .put("created_at", post.at().toString());
        if (!post.media().isEmpty()) {
            tweet.putObject("attachments").set("media_keys", uploads.keys(post.media()));
        }
        return tweet;
    }

    @Override
    public Reply unavailable() {
        return problem(503, "Service Unavailable", "Service Unavailable");
    }

    @Override
    public Reply rateLimited(Duration reset) {
        return problem(429, "Too Many Requests", "Too Many Requests")
                .with(limits(world.accounts(channel()).get(0), reset.toSeconds()));
    }

    /** On every answer. */
    private Map<String, String> limits(Account account, long resetSeconds) {
        boolean limited = resetSeconds > 0;
        long reset = world.now()
                .plusSeconds(limited ? resetSeconds : DAY.toSeconds())
                .getEpochSecond();
        int left = limited ? 0 : Math.max(0, account.quota() - used(account));
        return Map.of(
                "x-rate-limit-limit", Integer.toString(account.quota()),
                "x-rate-limit-remaining", Integer.toString(left),
                "x-rate-limit-reset", Long.toString(reset));
    }

    @Override
    public Reply rejected() {
        return problem(
                403,
                "Forbidden",
                "This request looks like it might be automated. To protect our users from spam"
                        + " and other malicious activity, we can't complete this action right now.");
    }

    @Override
    public void reset() {
        uploads.reset();
    }
}
