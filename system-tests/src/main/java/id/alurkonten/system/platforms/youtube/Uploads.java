package id.alurkonten.system.platforms.youtube;

import static id.alurkonten.system.platforms.youtube.Google.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.system.platforms.Account;
import id.alurkonten.system.platforms.Channel;
import id.alurkonten.system.platforms.Operation;
import id.alurkonten.system.platforms.Post;
import id.alurkonten.system.platforms.World;
import id.alurkonten.system.platforms.http.Call;
import id.alurkonten.system.platforms.http.Reply;
import id.alurkonten.system.platforms.media.Medium;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * YouTube Data API, <em>Resumable Uploads</em>: <em>Step 1 - Start a resumable session</em>, <em>Step 3 - Upload the video
 * file</em>, <em>Step 4.1: Check the status of an upload</em>, <em>Uploading a file in chunks</em> (multiples of 256 KB but
 * for the last); properties and their errors from <em>Videos: insert</em> and the <em>Video</em> resource.
 *
 * <p>Assumed: a session lives for a week; what isn't a video is refused with 400 by the last chunk; the chunk that doesn't
 * begin where the last one ended is refused with 400.
 */
final class Uploads {
    private static final int CHUNK = 256 * 1024;
    private static final Duration LIVES = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Set<String> PRIVACY = Set.of("public", "private", "unlisted");
    private static final Pattern RANGE = Pattern.compile("bytes (?:(\\d+)-(\\d+)|\\*)/(\\d+|\\*)");

    /** @param videoId empty until the last byte is there */
    private record Session(
            Account account,
            String title,
            String description,
            long size,
            Instant since,
            ByteArrayOutputStream bytes,
            String videoId) {}

    private final World world;
    private final Map<String, Session> sessions = new HashMap<>();

    Uploads(World world) {
        this.world = world;
    }

    void reset() {
        sessions.clear();
    }

    /** The chunk that brings the last byte is the one that posts. */
    static Operation operation(Call call) {
        Matcher range = RANGE.matcher(call.header("Content-Range"));
        if (!range.matches()) {
            return Operation.COMMIT;
        }
        if (range.group(1) == null) {
            return Operation.STATUS;
        }
        return !range.group(3).equals("*") && Long.parseLong(range.group(2)) + 1 == Long.parseLong(range.group(3))
                ? Operation.COMMIT
                : Operation.UPLOAD;
    }

    Reply start(Account account, Call call) {
        if (!call.parameter("uploadType").equals("resumable")) {
            throw refusal(400, "unsupported", "Only uploadType=resumable is part of this stub");
        }
        JsonNode video = call.json();
        if (!call.parameter("part").contains("snippet")
                || !video.path("snippet").isObject()) {
            throw refusal(400, "missingRequiredParameter", "No filter selected, or part lacks snippet");
        }
        String title = video.path("snippet").path("title").asText();
        String description = video.path("snippet").path("description").asText();
        requireFit(title, description, video);
        String type = call.header("X-Upload-Content-Type");
        if (!type.startsWith("video/") && !type.equals("application/octet-stream")) {
            throw refusal(
                    400,
                    "badContent",
                    "Media type '" + type
                            + "' is not supported. Valid media types: [video/*, application/octet-stream]");
        }
        if (!call.header("X-Upload-Content-Length").matches("[1-9]\\d*")) {
            throw refusal(400, "required", "X-Upload-Content-Length is not the size of the file");
        }
        if (world.posts().since(Channel.YOUTUBE, account.id(), world.now(), DAY) >= account.quota()) {
            throw refusal(
                    403, "quotaExceeded", "The request cannot be completed because you have exceeded your quota.");
        }
        String id = UUID.randomUUID().toString();
        sessions.put(
                id,
                new Session(
                        account,
                        title,
                        description,
                        Long.parseLong(call.header("X-Upload-Content-Length")),
                        world.now(),
                        new ByteArrayOutputStream(),
                        ""));
        return Reply.empty(200)
                .with(
                        "Location",
                        call.base() + "/upload/youtube/v3/videos?uploadType=resumable&upload_id=" + id + "&part="
                                + call.parameter("part"));
    }

    private static void requireFit(String title, String description, JsonNode video) {
        if (title.isBlank() || title.codePointCount(0, title.length()) > 100 || title.matches("(?s).*[<>].*")) {
            throw refusal(400, "invalidTitle", "The request metadata specifies an invalid or empty video title.");
        }
        if (description.getBytes(StandardCharsets.UTF_8).length > 5_000 || description.matches("(?s).*[<>].*")) {
            throw refusal(400, "invalidDescription", "The request metadata specifies an invalid video description.");
        }
        int tags = 0;
        for (JsonNode tag : video.path("snippet").path("tags")) {
            // One with a space counts as though it was in quotation marks, and a comma stands between two.
            tags += tag.asText().length() + (tag.asText().contains(" ") ? 2 : 0) + (tags > 0 ? 1 : 0);
        }
        if (tags > 500) {
            throw refusal(400, "invalidTags", "The request metadata specifies invalid video keywords.");
        }
        String privacy = video.path("status").path("privacyStatus").asText("public");
        if (!PRIVACY.contains(privacy)) {
            throw refusal(400, "invalidVideoMetadata", "The request metadata is invalid.");
        }
        String category = video.path("snippet").path("categoryId").asText("22");
        if (!category.matches("\\d{1,2}")) {
            throw refusal(
                    400, "invalidCategoryId", "The snippet.categoryId property specifies an invalid category ID.");
        }
    }

    Reply put(Call call) {
        String id = call.parameter("upload_id");
        Session session = Optional.ofNullable(sessions.get(id))
                .filter(found -> found.since().plus(LIVES).isAfter(world.now()))
                .orElseThrow(() -> refusal(404, "notFound", "The upload session was not found, or it has expired"));
        if (operation(call) == Operation.STATUS || !session.videoId().isEmpty()) {
            return progress(session);
        }
        append(session, call);
        if (session.bytes().size() < session.size()) {
            return progress(session);
        }
        byte[] bytes = session.bytes().toByteArray();
        Medium film = Medium.of(bytes);
        if (!film.isFilm()) {
            throw refusal(400, "badContent", "The file is no video");
        }
        String videoId = "yt" + world.nextId();
        world.posts()
                .add(new Post(
                        Channel.YOUTUBE,
                        session.account().id(),
                        videoId,
                        "https://www.youtube.com/watch?v=" + videoId,
                        "VIDEO",
                        session.title(),
                        session.description(),
                        List.of(film.sha256()),
                        world.now()));
        Session posted = new Session(
                session.account(),
                session.title(),
                session.description(),
                session.size(),
                session.since(),
                new ByteArrayOutputStream(),
                videoId);
        sessions.put(id, posted);
        return progress(posted);
    }

    private static void append(Session session, Call call) {
        Matcher range = RANGE.matcher(call.header("Content-Range"));
        long first = 0;
        long last = call.body().length - 1L;
        long total = session.size();
        if (range.matches()) {
            first = Long.parseLong(range.group(1));
            last = Long.parseLong(range.group(2));
            total = range.group(3).equals("*") ? total : Long.parseLong(range.group(3));
        } else if (!call.header("Content-Range").isEmpty()) {
            throw refusal(400, "badRequest", "Failed to parse Content-Range header.");
        }
        boolean isLast = last + 1 == session.size();
        if (total != session.size() || last - first + 1 != call.body().length || last >= session.size()) {
            throw refusal(400, "badRequest", "The Content-Range header does not match the body, or the size announced");
        }
        if (first != session.bytes().size()) {
            throw refusal(
                    400,
                    "badRequest",
                    "Invalid request. The chunk must begin at byte "
                            + session.bytes().size());
        }
        if (!isLast && call.body().length % CHUNK != 0) {
            throw refusal(
                    400,
                    "badRequest",
                    "Invalid request. The number of bytes uploaded is required to be a multiple of 262144, except for the"
                            + " final request. The received request contained " + call.body().length + " bytes");
        }
        session.bytes().writeBytes(call.body());
    }

    /** 308 with how much is there, or what became of it. */
    private Reply progress(Session session) {
        if (!session.videoId().isEmpty()) {
            Post post = world.posts().one(Channel.YOUTUBE, session.videoId()).orElseThrow();
            return Reply.json(201, YouTube.video(post, true, false));
        }
        Reply incomplete = Reply.empty(308);
        return session.bytes().size() == 0
                ? incomplete
                : incomplete.with("Range", "bytes=0-" + (session.bytes().size() - 1));
    }
}
