package id.alurkonten.system.platforms.tiktok;

import static id.alurkonten.system.platforms.tiktok.Answers.error;
import static id.alurkonten.system.platforms.tiktok.Answers.ok;
import static id.alurkonten.system.platforms.tiktok.Answers.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.system.platforms.Account;
import id.alurkonten.system.platforms.World;
import id.alurkonten.system.platforms.http.Call;
import id.alurkonten.system.platforms.http.Json;
import id.alurkonten.system.platforms.http.Refused;
import id.alurkonten.system.platforms.http.Reply;
import id.alurkonten.system.platforms.media.Medium;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Posting: <em>Direct Post</em> (title of at most 2,200 UTF-16 units; six calls a minute), <em>Media Transfer Guide</em>
 * (sections <em>Chunk restrictions</em>, <em>Media transfer HTTP schema</em>), <em>Photo</em> (title 90, description 4,000,
 * 35 photos, JPEG or WebP, 20 MB), <em>Get Post Status</em>.
 *
 * <p>Assumed: an MB is 2^20 bytes; an upload address is good for an hour.
 */
final class Publishing {
    private static final long MB = 1L << 20;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration ADDRESS_LIVES = Duration.ofHours(1);
    private static final Duration WORK = Duration.ofMillis(400);
    private static final List<String> PRIVACY =
            List.of("PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "FOLLOWER_OF_CREATOR", "SELF_ONLY");
    private static final Pattern RANGE = Pattern.compile("bytes (\\d+)-(\\d+)/(\\d+)");

    private final World world;
    private final Map<String, Share> shares = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<String, List<Instant>> begun = new HashMap<>();

    Publishing(World world) {
        this.world = world;
    }

    void reset() {
        shares.clear();
        asked.clear();
        begun.clear();
    }

    Reply creator(Account account) {
        asked.add(account.id());
        ObjectNode data = Json.object()
                .put("creator_avatar_url", "https://p16.tiktokcdn.com/alurkonten.jpeg")
                .put("creator_username", account.name())
                .put("creator_nickname", account.name())
                .put("comment_disabled", false)
                .put("duet_disabled", false)
                .put("stitch_disabled", false)
                .put("max_video_post_duration_sec", 600);
        data.set("privacy_level_options", Json.strings(PRIVACY));
        return ok(data);
    }

    Reply film(Account account, Call call) {
        JsonNode post = call.json().path("post_info");
        JsonNode source = call.json().path("source_info");
        requireTurn(account, post, 2_200);
        if (!source.path("source").asText().equals("FILE_UPLOAD")) {
            throw refusal(
                    403, "url_ownership_unverified", "To use PULL_FROM_URL as the transfer method, verify the domain");
        }
        long size = source.path("video_size").asLong();
        long chunk = source.path("chunk_size").asLong();
        long count = source.path("total_chunk_count").asLong();
        requireChunks(size, chunk, count);
        Share share = new Share(
                "v_pub_file~" + world.nextId(),
                account,
                "VIDEO",
                "",
                post.path("title").asText(),
                size,
                chunk,
                world.now());
        shares.put(share.id(), share);
        return ok(Json.object()
                .put("publish_id", share.id())
                .put("upload_url", call.base() + "/video/?upload_id=" + share.id()));
    }

    private static void requireChunks(long size, long chunk, long count) {
        boolean whole = count == 1 && chunk == size && size <= 64 * MB;
        boolean parts = chunk >= 5 * MB && chunk <= 64 * MB && count == size / chunk && count >= 1 && count <= 1_000;
        if (size < 1 || !whole && !parts) {
            throw refusal(400, "invalid_params", "The chunk size or the total chunk count is invalid");
        }
    }

    /** Asked for the creator's options, not too often, with what they allow. */
    private void requireTurn(Account account, JsonNode post, int title) {
        if (!asked.contains(account.id())) {
            throw refusal(400, "invalid_params", "The creator's info must be queried before");
        }
        List<Instant> lately = begun.computeIfAbsent(account.id(), id -> new ArrayList<>());
        lately.removeIf(at -> at.isBefore(world.now().minus(MINUTE)));
        if (lately.size() >= account.quota()) {
            long seconds =
                    Duration.between(world.now(), lately.get(0).plus(MINUTE)).toSeconds() + 1;
            throw new Refused(
                    error(429, "rate_limit_exceeded", "The API rate limit was exceeded. Please try again later.")
                            .with("Retry-After", Long.toString(seconds)));
        }
        lately.add(world.now());
        if (!PRIVACY.contains(post.path("privacy_level").asText())) {
            throw refusal(
                    403, "privacy_level_option_mismatch", "privacy_level is not among the options of the creator");
        }
        if (post.path("title").asText().length() > title) {
            throw refusal(400, "invalid_params", "The post info is too long: title");
        }
    }

    static boolean isLast(Call call) {
        Matcher range = RANGE.matcher(call.header("Content-Range"));
        return range.matches() && Long.parseLong(range.group(2)) + 1 == Long.parseLong(range.group(3));
    }

    Reply chunk(Call call) {
        Share share = shares.get(call.parameter("upload_id"));
        Matcher range = RANGE.matcher(call.header("Content-Range"));
        if (share == null) {
            return error(404, "invalid_params", "The upload address is invalid");
        }
        if (share.since().plus(ADDRESS_LIVES).isBefore(world.now())) {
            return error(403, "invalid_params", "The upload address has expired");
        }
        if (!call.header("Content-Type").startsWith("video/") || !range.matches()) {
            return error(400, "invalid_params", "Content-Type or Content-Range is missing or wrong");
        }
        if (share.isComplete()) {
            return Reply.empty(201);
        }
        long first = Long.parseLong(range.group(1));
        long last = Long.parseLong(range.group(2));
        if (Long.parseLong(range.group(3)) != share.size() || last - first + 1 != call.body().length) {
            return error(400, "invalid_params", "Content-Range doesn't fit the body, or the size announced");
        }
        if (!share.follows(first, last)) {
            return error(416, "invalid_params", "The chunk is not the next one, or not of the size announced")
                    .with("Content-Range", "bytes 0-" + (share.received() - 1) + "/" + share.size());
        }
        share.append(call.body());
        if (share.hasAll()) {
            share.finish(world, List.of(Medium.of(share.bytes())));
        }
        return Reply.empty(share.isComplete() ? 201 : 206)
                .with("Content-Range", "bytes 0-" + last + "/" + share.size());
    }

    Reply photos(Account account, Call call) {
        JsonNode body = call.json();
        JsonNode post = body.path("post_info");
        JsonNode images = body.path("source_info").path("photo_images");
        if (!body.path("media_type").asText().equals("PHOTO")
                || !body.path("post_mode").asText().equals("DIRECT_POST")
                || !body.path("source_info").path("source").asText().equals("PULL_FROM_URL")) {
            throw refusal(400, "invalid_params", "media_type, post_mode or source is invalid");
        }
        requireTurn(account, post, 90);
        if (images.size() < 1
                || images.size() > 35
                || post.path("description").asText().length() > 4_000
                || body.path("source_info").path("photo_cover_index").asInt() >= images.size()) {
            throw refusal(400, "invalid_params", "Too many or no photos, a description too long, or no such cover");
        }
        Share share = new Share(
                "p_pub_url~" + world.nextId(),
                account,
                "PHOTO",
                post.path("title").asText(),
                post.path("description").asText(),
                0,
                0,
                world.now());
        shares.put(share.id(), share);
        List<Medium> photos = new ArrayList<>();
        for (JsonNode address : images) {
            Optional<Medium> photo = world.fetcher().fetch(address.asText()).map(Medium::of);
            photo.ifPresent(photos::add);
        }
        if (photos.size() < images.size()) {
            share.fail("photo_pull_failed");
        } else {
            share.finish(world, photos);
        }
        return ok(Json.object().put("publish_id", share.id()));
    }

    Reply status(Account account, Call call, boolean stuck) {
        Share share = shares.get(call.json().path("publish_id").asText());
        if (share == null || share.account() != account) {
            throw refusal(400, "invalid_publish_id", "The publish_id does not exist");
        }
        boolean working = stuck
                || !share.isComplete()
                || world.now().isBefore(share.completed().plus(WORK));
        String film = share.kind().equals("VIDEO") ? "PROCESSING_UPLOAD" : "PROCESSING_DOWNLOAD";
        String state = working ? film : share.failure().isEmpty() ? "PUBLISH_COMPLETE" : "FAILED";
        ObjectNode data = Json.object().put("status", state).put("uploaded_bytes", share.received());
        if (state.equals("FAILED")) {
            data.put("fail_reason", share.failure());
        }
        if (state.equals("PUBLISH_COMPLETE")) {
            // As it is spelled.
            data.putArray("publicaly_available_post_id").add(Long.parseLong(share.postId()));
        }
        return ok(data);
    }
}
