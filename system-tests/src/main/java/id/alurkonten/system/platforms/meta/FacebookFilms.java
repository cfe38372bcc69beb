package id.alurkonten.system.platforms.meta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.system.platforms.Account;
import id.alurkonten.system.platforms.Channel;
import id.alurkonten.system.platforms.Post;
import id.alurkonten.system.platforms.World;
import id.alurkonten.system.platforms.http.Call;
import id.alurkonten.system.platforms.http.Json;
import id.alurkonten.system.platforms.http.Multipart;
import id.alurkonten.system.platforms.http.Reply;
import id.alurkonten.system.platforms.media.Medium;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Films and stories of a page: Video API, <em>Reels Publishing API</em> (start, upload, status, finish; 3 to 90 s, 9:16, at
 * least 540 × 960, 30 a day), Pages API, <em>Stories</em> (photo and video; a film of 3 to 60 s), reference <em>Page
 * Videos</em> ({@code file_url} or {@code source}).
 *
 * <p>Assumed: {@code /videos} answers the id that the post has, too; a film is worked on without delay. The phased upload of
 * {@code /videos} isn't here.
 */
final class FacebookFilms {
    /** The path of {@code upload_url}: of rupload.facebook.com. */
    static final String UPLOADS = "video-upload";

    private static final Duration DAY = Duration.ofHours(24);

    /** @param postId empty until it is published */
    private record Session(String account, String edge, Medium film, String postId) {}

    private final World world;
    private final Map<String, Session> sessions = new HashMap<>();
    /** The photo or film of a story, by the story. */
    private final Map<String, String> stories = new HashMap<>();

    FacebookFilms(World world) {
        this.world = world;
    }

    void reset() {
        sessions.clear();
        stories.clear();
    }

    boolean isFilm(String id) {
        return sessions.containsKey(id);
    }

    /** The post that a film's id stands for, or the id itself. */
    String postOf(String id) {
        return Optional.ofNullable(sessions.get(id)).map(Session::postId).orElse(id);
    }

    Reply answer(Account account, Call call, String edge, FacebookPhotos photos) {
        return switch (edge) {
            case "videos" -> video(account, call, photos);
            case "photo_stories" -> {
                Medium photo = photos.take(call.parameter("photo_id"));
                Post post = photos.add(account, "PHOTO_STORY", "", List.of(photo.sha256()));
                stories.put(post.id(), call.parameter("photo_id"));
                yield Reply.ok(Json.object().put("success", true).put("post_id", post.id()));
            }
            default ->
                switch (call.parameter("upload_phase")) {
                    case "start" -> start(account, call, edge);
                    case "finish" -> finish(account, call, edge, photos);
                    default -> throw Graph.invalid("Param upload_phase must be one of {START, FINISH}");
                };
        };
    }

    private Reply video(Account account, Call call, FacebookPhotos photos) {
        if (!call.parameter("upload_phase").isEmpty()) {
            throw Graph.invalid("upload_phase on /videos is not part of this stub");
        }
        Optional<byte[]> bytes = call.file("source").map(Multipart.Part::bytes);
        if (bytes.isEmpty() && !call.parameter("file_url").isEmpty()) {
            bytes = world.fetcher().fetch(call.parameter("file_url"));
        }
        Medium film = Medium.of(
                bytes.orElseThrow(() -> Graph.refusal(400, 389, 0, "(#389) Unable to fetch video file from URL.")));
        if (!film.isFilm() || film.seconds() < 1) {
            throw Graph.refusal(
                    400, 352, 1363024, "(#352) The video file you selected is in a format that we don't support.");
        }
        Post post = photos.add(account, "VIDEO", call.parameter("description"), List.of(film.sha256()));
        String id = post.id().substring(post.id().indexOf('_') + 1);
        sessions.put(id, new Session(account.id(), "videos", film, post.id()));
        return Reply.ok(Json.object().put("id", id));
    }

    private Reply start(Account account, Call call, String edge) {
        String id = world.nextId();
        sessions.put(id, new Session(account.id(), edge, Medium.of(new byte[0]), ""));
        return Reply.ok(Json.object().put("video_id", id).put("upload_url", call.base() + "/" + UPLOADS + "/" + id));
    }

    /** The bytes in one piece, or the address of a file that is hosted elsewhere. */
    Reply upload(Call call, String id) {
        Session session = sessions.get(id);
        if (session == null || !session.postId().isEmpty()) {
            throw Graph.invalid("No upload session " + id);
        }
        Optional<byte[]> bytes = Optional.of(call.body());
        if (!call.header("file_url").isEmpty()) {
            bytes = world.fetcher().fetch(call.header("file_url"));
        } else if (!call.header("offset").equals("0")
                || !call.header("file_size").equals(Integer.toString(call.body().length))) {
            throw Graph.invalid("The headers offset and file_size must be those of the whole file");
        }
        Medium film = Medium.of(
                bytes.orElseThrow(() -> Graph.refusal(400, 389, 0, "(#389) Unable to fetch video file from URL.")));
        sessions.put(id, new Session(session.account(), session.edge(), film, ""));
        return Reply.ok(Json.object().put("success", true));
    }

    private Reply finish(Account account, Call call, String edge, FacebookPhotos photos) {
        String id = call.parameter("video_id");
        Session session = sessions.get(id);
        if (session == null
                || !session.edge().equals(edge)
                || !session.account().equals(account.id())) {
            throw Graph.invalid("No upload session " + id);
        }
        if (!session.postId().isEmpty()) {
            world.posts().repeated(Channel.FACEBOOK);
            throw Graph.invalid("The video is published already: " + id);
        }
        boolean reel = edge.equals("video_reels");
        requireFit(session.film(), reel);
        if (reel && !call.parameter("video_state").equals("PUBLISHED")) {
            throw Graph.invalid("Param video_state must be PUBLISHED; drafts are not part of this stub");
        }
        if (reel && world.posts().since(Channel.FACEBOOK, account.id(), world.now(), DAY) >= account.quota()) {
            throw Graph.refusal(400, 9, 2207042, "The page has reached the limit of API-published reels in 24 hours");
        }
        String kind = reel ? "REEL" : "VIDEO_STORY";
        Post post = photos.add(
                account,
                kind,
                call.parameter("description"),
                List.of(session.film().sha256()));
        sessions.put(id, new Session(session.account(), edge, session.film(), post.id()));
        if (!reel) {
            stories.put(post.id(), id);
        }
        return Reply.ok(Json.object().put("success", true).put("post_id", post.id()));
    }

    private static void requireFit(Medium film, boolean reel) {
        if (!film.isFilm()) {
            throw Graph.refusal(
                    400, 6000, 1363130, "There was a problem uploading your video file: nothing, or no video.");
        }
        if (film.seconds() < 3 || film.seconds() > (reel ? 90 : 60)) {
            throw Graph.refusal(400, 6000, 1363128, "The video's duration is out of range: " + film.seconds() + " s");
        }
        if (reel && (film.width() < 540 || film.height() < 960 || Math.abs(film.aspect() - 9.0 / 16) > 0.01)) {
            throw Graph.refusal(400, 6000, 1363129, "A reel must be 9:16 and at least 540 × 960");
        }
    }

    /** Pages API, <em>Stories</em>, section <em>Get stories</em>. */
    List<ObjectNode> stories(Account account) {
        return world.posts().of(Channel.FACEBOOK, account.id()).stream()
                .filter(post -> stories.containsKey(post.id()))
                .map(post -> Json.object()
                        .put("post_id", post.id())
                        .put("status", "PUBLISHED")
                        .put("creation_time", Long.toString(post.at().getEpochSecond()))
                        .put("media_type", post.kind().equals("PHOTO_STORY") ? "photo" : "video")
                        .put("media_id", stories.get(post.id()))
                        .put("url", post.permalink()))
                .toList();
    }

    Reply status(String id, boolean stuck) {
        Session session = Optional.ofNullable(sessions.get(id)).orElseThrow(() -> Graph.invalid("No video " + id));
        boolean uploaded = session.film().isFilm();
        boolean published = !session.postId().isEmpty() && !stuck;
        ObjectNode body = Json.object().put("id", id);
        ObjectNode status = body.putObject("status");
        status.put("video_status", published ? "ready" : uploaded ? "processing" : "upload_complete");
        status.putObject("uploading_phase")
                .put("status", uploaded ? "complete" : "in_progress")
                .put("bytes_transferred", session.film().size());
        boolean finished = !session.postId().isEmpty();
        status.putObject("processing_phase")
                .put("status", published ? "complete" : finished ? "in_progress" : "not_started");
        status.putObject("publishing_phase")
                .put("status", published ? "complete" : "not_started")
                .put("publish_status", published ? "published" : "draft");
        return Reply.ok(body);
    }
}
