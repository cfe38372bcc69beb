package id.alurkonten.system.platforms.x;

import static id.alurkonten.system.platforms.x.Problems.problem;
import static id.alurkonten.system.platforms.x.Problems.refusal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.system.platforms.Account;
import id.alurkonten.system.platforms.Channel;
import id.alurkonten.system.platforms.Operation;
import id.alurkonten.system.platforms.Platform;
import id.alurkonten.system.platforms.World;
import id.alurkonten.system.platforms.http.Call;
import id.alurkonten.system.platforms.http.Json;
import id.alurkonten.system.platforms.http.Refused;
import id.alurkonten.system.platforms.http.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * X API v2: posts (see {@link Timeline}), <em>Media</em> (see {@link MediaUploads}), <em>Get my
 * User</em>, <em>Rate limits</em> (sections <em>Checking your limits</em>, <em>Rate limit errors</em>), <em>Counting
 * characters</em> (see {@link Weight}), <em>Response codes and errors</em>; <em>OAuth 2.0 Authorization Code Flow with
 * PKCE</em> (section <em>Refresh tokens</em>).
 *
 * <p>Assumed: a refresh token is good once.
 */
public final class X implements Platform {
    private static final Duration LASTS = Duration.ofHours(2);
    private static final Duration DAY = Duration.ofHours(24);

    private final World world;
    private final MediaUploads uploads;
    private final Timeline timeline;

    public X(World world) {
        this.world = world;
        this.uploads = new MediaUploads(world);
        this.timeline = new Timeline(world, uploads);
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
                        case COMMIT -> post(account, call);
                        case CREATE, UPLOAD -> uploads.answer(account, call);
                        case STATUS -> uploads.status(account, call.parameter("media_id"), stuck);
                        case ACCOUNT -> account(account, call.words());
                        case READ, LIMIT, REFRESH, UNKNOWN -> timeline.read(account, call);
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

    private Reply post(Account account, Call call) {
        if (timeline.used(account) >= account.quota()) {
            throw new Refused(rateLimited(DAY));
        }
        return timeline.post(account, call.json());
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
        int left = limited ? 0 : Math.max(0, account.quota() - timeline.used(account));
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
