package id.alurkonten.system.platforms.youtube;

import static id.alurkonten.system.platforms.youtube.Google.error;
import static id.alurkonten.system.platforms.youtube.Google.refusal;

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
import id.alurkonten.system.platforms.media.Medium;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * YouTube Data API: <em>Resumable Uploads</em> (see {@link Uploads}), reference <em>Videos: insert</em>, <em>Videos:
 * list</em>, <em>Thumbnails: set</em>, <em>Channels: list</em>, <em>Errors</em>; Google Identity, <em>Using OAuth 2.0 for
 * Web Server Applications</em> (section <em>Refreshing an access token</em>).
 *
 * <p>Assumed: a quota is a number of uploads a day; too many calls are answered with 429 and {@code Retry-After}, which
 * the documentation leaves to Google's general error model.
 */
public final class YouTube implements Platform {
    private static final String UPLOAD_SCOPE = "https://www.googleapis.com/auth/youtube.upload";
    private static final String READ_SCOPE = "https://www.googleapis.com/auth/youtube.readonly";
    private static final Duration LASTS = Duration.ofSeconds(3_599);
    private static final long THUMBNAIL_BYTES = 2L << 20;

    private final World world;
    private final Uploads uploads;
    private final Set<String> withThumbnail = new HashSet<>();

    public YouTube(World world) {
        this.world = world;
        this.uploads = new Uploads(world);
    }

    @Override
    public Channel channel() {
        return Channel.YOUTUBE;
    }

    @Override
    public Operation operation(Call call) {
        return switch (call.method() + " " + call.path()) {
            case "POST /token" -> Operation.REFRESH;
            case "POST /upload/youtube/v3/videos" -> Operation.CREATE;
            case "PUT /upload/youtube/v3/videos" -> Uploads.operation(call);
            case "POST /upload/youtube/v3/thumbnails/set" -> Operation.UPLOAD;
            case "GET /youtube/v3/videos", "GET /youtube/v3/playlistItems", "GET /youtube/v3/search" -> Operation.READ;
            case "GET /youtube/v3/channels" -> Operation.ACCOUNT;
            default -> Operation.UNKNOWN;
        };
    }

    @Override
    public Reply answer(Call call, boolean stuck) {
        return switch (operation(call)) {
            case REFRESH -> refresh(call);
            case CREATE -> uploads.start(authorized(call, UPLOAD_SCOPE), call);
            case COMMIT, STATUS -> {
                authorized(call, UPLOAD_SCOPE);
                yield uploads.put(call);
            }
            case UPLOAD -> {
                Account account = authorized(call, UPLOAD_SCOPE);
                yield call.isPut() ? uploads.put(call) : thumbnail(account, call);
            }
            case READ -> call.path().endsWith("/videos") ? videos(call, stuck) : list(call);
            case ACCOUNT -> account(call);
            case LIMIT, UNKNOWN -> throw refusal(404, "notFound", "Not Found: " + call.method() + " " + call.path());
        };
    }

    private Account authorized(Call call, String scope) {
        Account account = world.owner(channel(), call.bearer())
                .filter(owner -> owner.standing(call.bearer(), world.now()) == Account.Standing.GOOD)
                .orElseThrow(() -> refusal(
                        401,
                        "authError",
                        "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie"
                                + " or other valid authentication credential."));
        if (!account.may(scope)) {
            throw refusal(403, "insufficientPermissions", "Request had insufficient authentication scopes.");
        }
        return account;
    }

    private Reply refresh(Call call) {
        if (!call.parameter("client_id").equals(World.CLIENT_ID)
                || !call.parameter("client_secret").equals(World.CLIENT_SECRET)) {
            return Google.oauthError(401, "invalid_client", "The OAuth client was not found.");
        }
        if (!call.parameter("grant_type").equals("refresh_token")) {
            return Google.oauthError(
                    400, "unsupported_grant_type", "Invalid grant_type: " + call.parameter("grant_type"));
        }
        return world.owed(channel(), call.parameter("refresh_token"))
                .filter(account -> !account.isRevoked())
                .map(account -> Reply.ok(Json.object()
                        .put("access_token", account.renew(world.now(), LASTS))
                        .put("expires_in", LASTS.toSeconds())
                        .put("scope", String.join(" ", account.scopes()))
                        .put("token_type", "Bearer")))
                .orElseGet(() -> Google.oauthError(400, "invalid_grant", "Token has been expired or revoked."));
    }

    private Reply thumbnail(Account account, Call call) {
        Post video = world.posts()
                .one(channel(), call.parameter("videoId"))
                .filter(post -> post.account().equals(account.id()))
                .orElseThrow(() -> refusal(
                        404,
                        "videoNotFound",
                        "The video that you are trying to insert a thumbnail" + " image for cannot be found."));
        Medium picture = Medium.of(call.body());
        if (call.body().length == 0) {
            throw refusal(400, "mediaBodyRequired", "The request does not include the image content.");
        }
        if (!picture.type().equals("image/jpeg") && !picture.type().equals("image/png")
                || picture.size() > THUMBNAIL_BYTES) {
            throw refusal(400, "invalidImage", "The provided image content is invalid.");
        }
        withThumbnail.add(video.id());
        ObjectNode body = Json.object().put("kind", "youtube#thumbnailSetResponse");
        body.putArray("items")
                .addObject()
                .putObject("default")
                .put("url", "https://i.ytimg.com/vi/" + video.id() + "/default.jpg");
        return Reply.ok(body);
    }

    private Reply videos(Call call, boolean stuck) {
        Account account = authorized(call, READ_SCOPE);
        ObjectNode body = Json.object().put("kind", "youtube#videoListResponse");
        ArrayNode items = body.putArray("items");
        Arrays.stream(call.parameter("id").split(",", -1))
                .flatMap(id -> world.posts().one(channel(), id).stream())
                .filter(post -> post.account().equals(account.id()))
                .forEach(post -> items.add(video(post, stuck, withThumbnail.contains(post.id()))));
        return Reply.ok(body);
    }

    static ObjectNode video(Post post, boolean stuck, boolean thumbnail) {
        ObjectNode video = Json.object().put("kind", "youtube#video").put("id", post.id());
        video.putObject("snippet")
                .put("title", post.title())
                .put("description", post.text())
                .put("channelId", post.account())
                .put("publishedAt", post.at().toString());
        video.putObject("status")
                .put("uploadStatus", stuck ? "uploaded" : "processed")
                .put("privacyStatus", "public");
        video.putObject("processingDetails")
                .put("processingStatus", stuck ? "processing" : "succeeded")
                .put("thumbnailsAvailability", thumbnail ? "available" : "inProgress");
        return video;
    }

    /** Of a channel's uploads, newest first: as its playlist, and as a search of what is its own. */
    private Reply list(Call call) {
        Account account = authorized(call, READ_SCOPE);
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        boolean search = call.path().endsWith("/search");
        List<Post> posts = world.posts().of(channel(), account.id());
        for (Post post : posts) {
            ObjectNode item = items.addObject();
            ObjectNode snippet = item.putObject("snippet");
            snippet.put("title", post.title()).put("description", post.text());
            snippet.put("publishedAt", post.at().toString());
            if (search) {
                item.putObject("id").put("kind", "youtube#video").put("videoId", post.id());
            } else {
                snippet.putObject("resourceId").put("kind", "youtube#video").put("videoId", post.id());
                item.putObject("contentDetails").put("videoId", post.id());
            }
        }
        return Reply.ok(body);
    }

    private Reply account(Call call) {
        Account account = authorized(call, READ_SCOPE);
        ObjectNode body = Json.object().put("kind", "youtube#channelListResponse");
        if (call.parameter("mine").equals("true") || call.parameter("id").equals(account.id())) {
            ObjectNode item = body.putArray("items").addObject().put("id", account.id());
            item.putObject("snippet").put("title", account.name()).put("customUrl", "@" + account.name());
            item.putObject("contentDetails").putObject("relatedPlaylists").put("uploads", "UU" + account.id());
        } else {
            body.putArray("items");
        }
        return Reply.ok(body);
    }

    @Override
    public Reply unavailable() {
        return error(503, "backendError", "Backend Error");
    }

    @Override
    public Reply rateLimited(Duration reset) {
        return error(429, "rateLimitExceeded", "The request cannot be completed because of too many requests.")
                .with("Retry-After", Long.toString(reset.toSeconds()));
    }

    @Override
    public Reply rejected() {
        return error(400, "invalidVideoMetadata", "The request metadata is invalid.");
    }

    @Override
    public void reset() {
        uploads.reset();
        withThumbnail.clear();
    }
}
