package id.alurkonten.system.platforms.x;

import static id.alurkonten.system.platforms.x.Problems.invalid;
import static id.alurkonten.system.platforms.x.Problems.refusal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.system.platforms.Account;
import id.alurkonten.system.platforms.World;
import id.alurkonten.system.platforms.http.Call;
import id.alurkonten.system.platforms.http.Json;
import id.alurkonten.system.platforms.http.Reply;
import id.alurkonten.system.platforms.media.Medium;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * X API v2, <em>Initialize</em>, <em>Append</em>, <em>Finalize media upload</em>, <em>Get media upload status</em>,
 * <em>Upload media</em> (in one piece), <em>Create media metadata</em>; <em>Chunked media upload</em>; <em>Media best
 * practices</em> (images 5 MB, GIF 15 MB, video 512 MB and 140 s; a segment 5 MB).
 *
 * <p>Assumed: segments are numbered from 0 without a gap; a wrong total is refused when the upload is finalized.
 */
final class MediaUploads {
    private static final long MB = 1L << 20;
    private static final Duration LIVES = Duration.ofHours(24);
    private static final Duration WORK = Duration.ofMillis(400);
    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png", "image/webp");

    private final World world;
    private final Map<String, MediaUpload> uploads = new HashMap<>();

    MediaUploads(World world) {
        this.world = world;
    }

    void reset() {
        uploads.clear();
    }

    Reply answer(Account account, Call call) {
        List<String> words = call.words();
        if (words.get(words.size() - 1).equals("metadata")) {
            return metadata(account, call);
        }
        if (words.size() == 3) {
            return whole(account, call);
        }
        if (words.get(3).equals("initialize")) {
            return initialize(account, call);
        }
        MediaUpload upload = of(account, words.get(3));
        return switch (words.size() == 5 ? words.get(4) : "") {
            case "append" -> append(upload, call);
            case "finalize" -> finish(upload);
            default -> throw refusal(404, "Not Found", "No such endpoint: " + call.path());
        };
    }

    private Reply initialize(Account account, Call call) {
        String type = call.parameter("media_type");
        String size = call.parameter("total_bytes");
        if (!size.matches("[1-9]\\d{0,15}")) {
            throw invalid("total_bytes", "total_bytes is missing or no size");
        }
        if (Long.parseLong(size) > most(type)) {
            throw invalid("total_bytes", "The file is too large for " + type);
        }
        String category = call.parameter("media_category");
        if (!category.isEmpty()
                && !category.startsWith(type.startsWith("video/") ? "tweet_video" : "tweet_")
                && !category.equals("amplify_video")) {
            throw invalid("media_category", "media_category doesn't fit the media_type");
        }
        MediaUpload upload = new MediaUpload(world.nextId(), account.id(), type, Long.parseLong(size), world.now());
        uploads.put(upload.id(), upload);
        return Reply.ok(answered(upload, false));
    }

    private static long most(String type) {
        if (IMAGES.contains(type)) {
            return 5 * MB;
        }
        return switch (type) {
            case "image/gif" -> 15 * MB;
            case "video/mp4", "video/quicktime", "video/webm" -> 512 * MB;
            default -> throw invalid("media_type", "media_type is not supported: " + type);
        };
    }

    private MediaUpload of(Account account, String id) {
        MediaUpload upload = uploads.get(id);
        if (upload == null
                || !upload.account().equals(account.id())
                || upload.since().plus(LIVES).isBefore(world.now())) {
            throw invalid("media_id", "The media id is invalid, or it has expired: " + id);
        }
        return upload;
    }

    private Reply append(MediaUpload upload, Call call) {
        byte[] segment = call.file("media").map(part -> part.bytes()).orElseGet(() -> Base64.getDecoder()
                .decode(call.parameter("media")));
        if (!call.parameter("segment_index").matches("\\d{1,3}")) {
            throw invalid("segment_index", "segment_index is not between 0 and 999");
        }
        if (segment.length == 0 || segment.length > 5 * MB) {
            throw invalid("media", "A segment has at least one byte and at most 5 MB");
        }
        upload.append(Integer.parseInt(call.parameter("segment_index")), segment);
        ObjectNode body = Json.object();
        body.putObject("data").put("expires_at", upload.since().plus(LIVES).getEpochSecond());
        return Reply.ok(body);
    }

    private Reply finish(MediaUpload upload) {
        if (!upload.isWhole()) {
            throw invalid("media_id", "Segments do not add up to provided total file size.");
        }
        upload.finish(world.now());
        Medium medium = upload.medium();
        boolean film = upload.type().startsWith("video/");
        if (!medium.type().equals(upload.type()) && !(film && medium.isFilm())) {
            throw invalid("media", "Not valid " + upload.type());
        }
        if (film && medium.seconds() > 140) {
            upload.fail("InvalidMedia: the video is longer than 140 s");
        }
        return Reply.ok(answered(upload, film));
    }

    /** A picture in one piece. */
    private Reply whole(Account account, Call call) {
        byte[] bytes = call.file("media").map(part -> part.bytes()).orElseGet(() -> Base64.getDecoder()
                .decode(call.parameter("media")));
        Medium medium = Medium.of(bytes);
        if (!medium.isPicture() || medium.size() > most(medium.type())) {
            throw invalid("media", "Not a picture, or one that is too large");
        }
        MediaUpload upload = new MediaUpload(world.nextId(), account.id(), medium.type(), medium.size(), world.now());
        upload.append(0, bytes);
        upload.finish(world.now());
        uploads.put(upload.id(), upload);
        return Reply.ok(answered(upload, false));
    }

    private Reply metadata(Account account, Call call) {
        MediaUpload upload = of(account, call.parameter("id"));
        String alt = call.json().path("metadata").path("alt_text").path("text").asText();
        if (alt.isEmpty() || alt.length() > 1_000) {
            throw invalid("metadata", "The alternative text has at least one and at most 1,000 characters");
        }
        ObjectNode body = Json.object();
        body.putObject("data").put("id", upload.id());
        return Reply.ok(body);
    }

    Reply status(Account account, String id, boolean stuck) {
        MediaUpload upload = of(account, id);
        if (!upload.isFinished()) {
            throw invalid("media_id", "The upload isn't finalized: " + id);
        }
        return Reply.ok(answered(upload, true, stuck));
    }

    private ObjectNode answered(MediaUpload upload, boolean processing) {
        return answered(upload, processing, false);
    }

    private ObjectNode answered(MediaUpload upload, boolean processing, boolean stuck) {
        ObjectNode body = Json.object();
        ObjectNode data = body.putObject("data")
                .put("id", upload.id())
                .put("media_key", upload.key())
                .put(
                        "expires_after_secs",
                        Duration.between(world.now(), upload.since().plus(LIVES))
                                .toSeconds());
        if (upload.isFinished()) {
            data.put("size", upload.size());
        }
        if (processing) {
            ObjectNode info = data.putObject("processing_info");
            boolean working = stuck || !isDone(upload);
            if (working) {
                info.put("state", stuck ? "in_progress" : "pending")
                        .put("check_after_secs", 1)
                        .put("progress_percent", 8);
            } else if (upload.failure().isEmpty()) {
                info.put("state", "succeeded").put("progress_percent", 100);
            } else {
                info.put("state", "failed")
                        .putObject("error")
                        .put("code", 3)
                        .put("name", "UnsupportedMedia")
                        .put("message", upload.failure());
            }
        }
        return body;
    }

    private boolean isDone(MediaUpload upload) {
        Instant ready = upload.finished().plus(upload.type().startsWith("video/") ? WORK : Duration.ZERO);
        return !world.now().isBefore(ready);
    }

    /** The media of a post: up to four pictures, or one film, or one GIF, each ready. */
    List<Medium> ready(Account account, List<String> ids) {
        List<MediaUpload> wanted = ids.stream().map(id -> of(account, id)).toList();
        boolean pictures = wanted.stream().allMatch(upload -> IMAGES.contains(upload.type()));
        if (wanted.size() > (pictures ? 4 : 1)) {
            throw invalid("media.media_ids", "A post has up to four pictures, or one video, or one GIF");
        }
        for (MediaUpload upload : wanted) {
            if (!upload.isFinished() || !isDone(upload) || !upload.failure().isEmpty()) {
                throw invalid("media.media_ids", "Your media IDs are invalid.");
            }
        }
        return wanted.stream().map(MediaUpload::medium).toList();
    }

    List<String> keys(Account account, List<String> ids) {
        return ids.stream().map(id -> of(account, id).key()).toList();
    }
}
