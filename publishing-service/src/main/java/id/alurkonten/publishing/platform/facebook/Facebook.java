package id.alurkonten.publishing.platform.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.publishing.channel.Account;
import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.publishing.platform.Answers;
import id.alurkonten.publishing.platform.Faulty;
import id.alurkonten.publishing.platform.ForeignHttp;
import id.alurkonten.publishing.platform.GraphAnswers;
import id.alurkonten.publishing.platform.Handles;
import id.alurkonten.publishing.platform.Identity;
import id.alurkonten.publishing.platform.Latest;
import id.alurkonten.publishing.platform.Platform;
import id.alurkonten.publishing.platform.PlatformFault;
import id.alurkonten.publishing.platform.Post;
import id.alurkonten.publishing.platform.Post.Medium;
import id.alurkonten.publishing.platform.Seen;
import id.alurkonten.publishing.platform.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * A Facebook page, by Meta's documentation: Pages API, "Posts" (sections "Publish a photo", "Publish a post with
 * multiple photos"); "Page Videos" reference; Video API, "Publish Reels" (steps 1 to 4); "Facebook Stories API"
 * (sections "Photo stories", "Video stories").
 *
 * <p>Photos go up unpublished, and a post that has them attached shows them. Reels and stories are started, fetched by
 * Facebook, and finished. What became of a lost answer is found among the page's latest: by the photos' ids, which only
 * this upload has, or else by text and time. Assumed, since it isn't said: what was taken is among them within the time
 * that look-ups are given.
 */
@ApplicationScoped
class Facebook implements Platform {

    private static final String PHOTOS = "photo";
    private static final String VIDEO = "video";
    private static final String PUBLISHES = "pages_manage_posts";
    private static final String UPLOAD_URL = "upload-url";
    private static final String UPLOADED = "uploaded";
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final int POSTS_OF_A_PAGE = 25;
    private static final String SITE = "https://www.facebook.com";

    private final FacebookApi api;
    private final ForeignHttp foreign;

    Facebook(@RestClient FacebookApi api, ForeignHttp foreign) {
        this.api = api;
        this.foreign = foreign;
    }

    @Override
    public Channel channel() {
        return Channel.FACEBOOK;
    }

    /** The ways that the page's posts go. */
    private enum Way {
        FEED,
        VIDEOS,
        REELS,
        PHOTO_STORY,
        VIDEO_STORY
    }

    private static Way way(Post post) {
        boolean video = post.media().stream().anyMatch(Medium::isVideo);
        boolean one = post.media().size() == 1;
        return switch (post.format()) {
            case TEXT -> Way.FEED;
            case PHOTO, CAROUSEL -> video ? none(post) : Way.FEED;
            case VIDEO -> Way.VIDEOS;
            case SHORT_VIDEO -> one && video ? Way.REELS : none(post);
            case STORY -> !one ? none(post) : video ? Way.VIDEO_STORY : Way.PHOTO_STORY;
            case THREAD -> none(post);
        };
    }

    private static Way none(Post post) {
        throw PlatformFault.rejected("A Facebook page has no %s of these %d files"
                .formatted(post.format(), post.media().size()));
    }

    @Override
    public Step prepare(Post post, Handles handles, Account account) {
        Way way = way(post);
        return switch (way) {
            case FEED, PHOTO_STORY -> photos(post, handles, account);
            case VIDEOS -> new Step.Commit(handles);
            case REELS, VIDEO_STORY -> uploaded(edge(way), post.medium(), handles, account);
        };
    }

    private Step photos(Post post, Handles handles, Account account) {
        int done = handles.list(PHOTOS).size();
        if (done == post.media().size()) {
            return new Step.Commit(handles);
        }
        Medium medium = post.media().get(done);
        Map<String, Object> photo = body(account);
        photo.put("url", medium.link().toString());
        photo.put("published", false);
        if (medium.altText() != null) {
            photo.put("alt_text_custom", medium.altText());
        }
        return new Step.Next(handles.plus(PHOTOS, Answers.text(api.create(account.id(), "photos", photo), "id")));
    }

    private Step uploaded(String edge, Medium medium, Handles handles, Account account) {
        if (!handles.has(VIDEO)) {
            Map<String, Object> start = body(account);
            start.put("upload_phase", "start");
            JsonNode session = api.create(account.id(), edge, start);
            return new Step.Next(handles.with(VIDEO, Answers.text(session, "video_id"))
                    .with(UPLOAD_URL, Answers.text(session, "upload_url")));
        }
        if (!handles.has(UPLOADED)) {
            Map<String, String> headers = Map.of(
                    "Authorization",
                    "OAuth " + account.accessToken(),
                    "file_url",
                    medium.link().toString());
            ForeignHttp.Answer answer = foreign.send("POST", URI.create(handles.get(UPLOAD_URL)), headers);
            GraphAnswers.requireGood(answer);
            return new Step.Next(handles.with(UPLOADED, "true"));
        }
        JsonNode status = status(handles, account);
        String uploading = status.path("uploading_phase").path("status").asText("complete");
        requireNoError(status);
        return uploading.equals("complete") ? new Step.Commit(handles) : new Step.Wait(handles, POLL);
    }

    private JsonNode status(Handles handles, Account account) {
        return api.read(handles.get(VIDEO), "status", account.accessToken()).path("status");
    }

    private static void requireNoError(JsonNode status) {
        if (status.path("video_status").asText().equals("error")) {
            JsonNode message = status.findPath("message");
            throw PlatformFault.rejected(message.asText("Facebook could not process the video"));
        }
    }

    @Override
    public Step commit(Post post, Handles handles, Account account) {
        Way way = way(post);
        Map<String, Object> body = body(account);
        switch (way) {
            case FEED -> {
                body.put("message", post.text());
                List<Map<String, String>> photos = handles.list(PHOTOS).stream()
                        .map(id -> Map.of("media_fbid", id))
                        .toList();
                if (!photos.isEmpty()) {
                    body.put("attached_media", photos);
                }
            }
            case VIDEOS -> {
                body.put("file_url", post.medium().link().toString());
                body.put("description", post.text());
                post.title().ifPresent(title -> body.put("title", title));
            }
            case PHOTO_STORY -> body.put("photo_id", handles.list(PHOTOS).get(0));
            case REELS, VIDEO_STORY -> {
                body.put("upload_phase", "finish");
                body.put("video_id", handles.get(VIDEO));
                if (way == Way.REELS) {
                    body.put("video_state", "PUBLISHED");
                    body.put("description", post.text());
                }
            }
        }
        JsonNode answer = api.create(account.id(), edge(way), body);
        return switch (way) {
            case FEED -> new Step.Posted(handles, Answers.text(answer, "id"));
            case VIDEOS -> new Step.Wait(handles.with(VIDEO, Answers.text(answer, "id")), POLL);
            case REELS -> new Step.Wait(handles, POLL);
            case PHOTO_STORY, VIDEO_STORY -> new Step.Posted(handles, Answers.text(answer, "post_id"));
        };
    }

    private static String edge(Way way) {
        return switch (way) {
            case FEED -> "feed";
            case VIDEOS -> "videos";
            case REELS -> "video_reels";
            case PHOTO_STORY -> "photo_stories";
            case VIDEO_STORY -> "video_stories";
        };
    }

    @Override
    public Step lookUp(Post post, Handles handles, Account account, Instant since) {
        return switch (way(post)) {
            case FEED ->
                amongLatest(
                        "feed",
                        "id,message,created_time,attachments{target,subattachments}",
                        post,
                        handles,
                        account,
                        since);
            case VIDEOS ->
                handles.has(VIDEO)
                        ? processed(handles, account)
                        : amongLatest("videos", "id,description,created_time", post, handles, account, since);
            case REELS -> processed(handles, account);
            case PHOTO_STORY -> amongStories(handles.list(PHOTOS).get(0), handles, account, since);
            case VIDEO_STORY -> amongStories(handles.get(VIDEO), handles, account, since);
        };
    }

    /** Whether Facebook shows the video by now. */
    private Step processed(Handles handles, Account account) {
        JsonNode status = status(handles, account);
        requireNoError(status);
        JsonNode publishing = status.path("publishing_phase");
        boolean shown = publishing.isMissingNode()
                ? status.path("video_status").asText().equals("ready")
                : publishing.path("status").asText().equals("complete")
                        || publishing.path("publish_status").asText().equals("published");
        if (shown) {
            return new Step.Posted(handles, handles.get(VIDEO));
        }
        return publishing.path("status").asText().equals("not_started") && !isProcessing(status)
                ? new Step.Absent(handles)
                : new Step.Wait(handles, POLL);
    }

    /** A video that nobody has finished is called "processing" as well: its phase tells them apart. */
    private static boolean isProcessing(JsonNode status) {
        JsonNode phase = status.path("processing_phase");
        return phase.isMissingNode()
                ? status.path("video_status").asText().equals("processing")
                : phase.path("status").asText().equals("in_progress");
    }

    private Step amongLatest(String edge, String fields, Post post, Handles handles, Account account, Instant since) {
        Latest latest = latest(edge, fields, "created_time", account);
        List<String> photos = handles.list(PHOTOS);
        String text = edge.equals("feed") ? "message" : "description";
        return found(handles, "id", latest.first(since, candidate -> {
            List<String> attached = candidate.path("attachments").findValuesAsText("id");
            return attached.isEmpty() || photos.isEmpty()
                    ? candidate.path(text).asText("").strip().equals(post.text().strip())
                            && latest.isSince(candidate, since)
                    : attached.containsAll(photos);
        }));
    }

    private Step amongStories(String medium, Handles handles, Account account, Instant since) {
        return found(handles, "post_id", stories(account).first(since, isStory("media_id", medium)));
    }

    private static Step found(Handles handles, String id, Optional<JsonNode> found) {
        return found.<Step>map(one -> new Step.Posted(handles, one.path(id).asText()))
                .orElseGet(() -> new Step.Absent(handles));
    }

    private static Predicate<JsonNode> isStory(String field, String value) {
        return story -> story.path(field).asText().equals(value);
    }

    private Latest stories(Account account) {
        return latest("stories", "post_id,status,creation_time,media_type,media_id,url", "creation_time", account);
    }

    private Latest latest(String edge, String fields, String time, Account account) {
        return new Latest(
                after -> api.latest(account.id(), edge, fields, POSTS_OF_A_PAGE, after, account.accessToken()),
                GraphAnswers::next,
                time);
    }

    @Override
    public Seen read(Post post, Handles handles, Account account, String postId) {
        if (post.format() == Post.Format.STORY) {
            return stories(account)
                    .first(Instant.EPOCH, isStory("post_id", postId))
                    .map(story -> seen(story, story.path("url")))
                    .orElseThrow(() -> PlatformFault.unclear("The story is not among the page's stories yet"));
        }
        String text = handles.has(VIDEO) ? "description" : "message";
        JsonNode answer = api.read(postId, "id,permalink_url,created_time," + text, account.accessToken());
        return seen(answer, answer.path("permalink_url"));
    }

    /** A video's link comes without the site. */
    private static Seen seen(JsonNode answer, JsonNode link) {
        String permalink = link.asText("");
        if (permalink.isEmpty()) {
            throw PlatformFault.unclear("The post has no permalink yet");
        }
        return new Seen(permalink.startsWith("/") ? SITE + permalink : permalink, answer);
    }

    @Override
    public Identity identify(Account account) {
        JsonNode page = api.read("me", "id,name", account.accessToken());
        return new Identity(page.path("id").asText(), page.path("name").asText(), missing(account));
    }

    /** Assumed: a token that can't be asked what it may do (a page's own, on some versions) may do all. */
    private List<String> missing(Account account) {
        try {
            List<String> granted = new ArrayList<>();
            for (JsonNode permission : api.latest(
                            "me", "permissions", null, POSTS_OF_A_PAGE, null, account.accessToken())
                    .path("data")) {
                if (permission.path("status").asText().equals("granted")) {
                    granted.add(permission.path("permission").asText());
                }
            }
            return granted.isEmpty() || granted.contains(PUBLISHES) ? List.of() : List.of(PUBLISHES);
        } catch (RuntimeException e) {
            if (Faulty.of(e).kind() == PlatformFault.Kind.REJECTED) {
                return List.of();
            }
            throw e;
        }
    }

    private static Map<String, Object> body(Account account) {
        Map<String, Object> body = new HashMap<>();
        body.put("access_token", account.accessToken());
        return body;
    }
}
