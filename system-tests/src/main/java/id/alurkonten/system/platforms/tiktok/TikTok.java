package id.alurkonten.system.platforms.tiktok;

import static id.alurkonten.system.platforms.tiktok.Answers.error;
import static id.alurkonten.system.platforms.tiktok.Answers.ok;
import static id.alurkonten.system.platforms.tiktok.Answers.refusal;

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
import id.alurkonten.system.platforms.http.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * TikTok for Developers, Content Posting API: <em>Query Creator Info</em>, <em>Direct Post</em>, <em>Photo</em>,
 * <em>Media Transfer Guide</em>, <em>Get Post Status</em>; Display API, <em>Query Videos</em>; Login Kit, <em>Manage User
 * Access Tokens</em> (section <em>Refresh an access token</em>); API v2, <em>Error Handling</em>.
 *
 * <p>Assumed: the refresh token that was replaced is no longer good; who posts without having asked for the creator's
 * options is refused with {@code invalid_params}, since <em>Direct Post</em> makes that its first step; a 429 has
 * {@code Retry-After}, which the documentation doesn't name.
 */
public final class TikTok implements Platform {
    private static final Duration LASTS = Duration.ofHours(24);
    private static final String PUBLISH = "video.publish";

    private final World world;
    private final Publishing publishing;

    public TikTok(World world) {
        this.world = world;
        this.publishing = new Publishing(world);
    }

    @Override
    public Channel channel() {
        return Channel.TIKTOK;
    }

    @Override
    public Operation operation(Call call) {
        if (call.isPut()) {
            return Publishing.isLast(call) ? Operation.COMMIT : Operation.UPLOAD;
        }
        return switch (String.join("/", call.words())) {
            case "v2/oauth/token" -> Operation.REFRESH;
            case "v2/user/info" -> Operation.ACCOUNT;
            case "v2/post/publish/creator_info/query" -> Operation.LIMIT;
            case "v2/post/publish/video/init" -> Operation.CREATE;
            // What is fetched by TikTok itself is posted by this call.
            case "v2/post/publish/content/init" -> Operation.COMMIT;
            case "v2/post/publish/status/fetch" -> Operation.STATUS;
            case "v2/video/query", "v2/video/list" -> Operation.READ;
            default -> Operation.UNKNOWN;
        };
    }

    @Override
    public Reply answer(Call call, boolean stuck) {
        return switch (operation(call)) {
            case REFRESH -> refresh(call);
            case ACCOUNT -> account(authorized(call, Set.of("user.info.basic")));
            case LIMIT -> publishing.creator(authorized(call, Set.of(PUBLISH)));
            case CREATE -> publishing.film(authorized(call, Set.of(PUBLISH)), call);
            case UPLOAD -> publishing.chunk(call);
            case COMMIT ->
                call.isPut() ? publishing.chunk(call) : publishing.photos(authorized(call, Set.of(PUBLISH)), call);
            case STATUS -> publishing.status(authorized(call, Set.of(PUBLISH)), call, stuck);
            case READ -> read(authorized(call, Set.of("video.list")), call);
            case UNKNOWN -> throw refusal(404, "invalid_params", "No such endpoint: " + call.path());
        };
    }

    private Account authorized(Call call, Set<String> scopes) {
        Account account = world.owner(channel(), call.bearer())
                .filter(owner -> owner.standing(call.bearer(), world.now()) == Account.Standing.GOOD)
                .orElseThrow(() -> refusal(
                        401, "access_token_invalid", "The access token is invalid or not found in the request."));
        if (!account.scopes().containsAll(scopes)) {
            throw refusal(401, "scope_not_authorized", "The user did not authorize the scope required: " + scopes);
        }
        return account;
    }

    private Reply refresh(Call call) {
        if (!call.parameter("client_key").equals(World.CLIENT_ID)
                || !call.parameter("client_secret").equals(World.CLIENT_SECRET)) {
            return Answers.oauthError("invalid_client", "Client key or secret is incorrect.");
        }
        if (!call.parameter("grant_type").equals("refresh_token")) {
            return Answers.oauthError("unsupported_grant_type", "Grant type is not supported.");
        }
        return world.owed(channel(), call.parameter("refresh_token"))
                .filter(account -> !account.isRevoked())
                .map(account -> Reply.ok(Json.object()
                        .put("access_token", account.renew(world.now(), LASTS))
                        .put("expires_in", LASTS.toSeconds())
                        .put("open_id", account.id())
                        .put("refresh_expires_in", Duration.ofDays(365).toSeconds())
                        .put("refresh_token", account.rotate())
                        .put("scope", String.join(",", account.scopes()))
                        .put("token_type", "Bearer")))
                .orElseGet(() -> Answers.oauthError("invalid_grant", "Refresh token is invalid or expired."));
    }

    private static Reply account(Account account) {
        ObjectNode data = Json.object();
        data.putObject("user")
                .put("open_id", account.id())
                .put("display_name", account.name())
                .put("username", account.name());
        return ok(data);
    }

    private Reply read(Account account, Call call) {
        JsonNode ids = call.json().path("filters").path("video_ids");
        ObjectNode data = Json.object();
        ArrayNode videos = data.putArray("videos");
        List<Post> posts = world.posts().of(channel(), account.id());
        for (Post post : posts) {
            boolean asked = ids.isMissingNode();
            for (JsonNode id : ids) {
                asked |= id.asText().equals(post.id());
            }
            if (asked) {
                videos.addObject()
                        .put("id", post.id())
                        .put("title", post.title().isEmpty() ? post.text() : post.title())
                        .put("video_description", post.text())
                        .put("create_time", post.at().getEpochSecond())
                        .put("share_url", post.permalink());
            }
        }
        data.put("has_more", false);
        return ok(data);
    }

    @Override
    public Reply unavailable() {
        return error(500, "internal_error", "Something is wrong. Please try again later.");
    }

    @Override
    public Reply rateLimited(Duration reset) {
        return error(429, "rate_limit_exceeded", "The API rate limit was exceeded. Please try again later.")
                .with("Retry-After", Long.toString(reset.toSeconds()));
    }

    @Override
    public Reply rejected() {
        return error(400, "invalid_file_upload", "The uploaded file does not meet API specifications.");
    }

    @Override
    public void reset() {
        publishing.reset();
    }
}
