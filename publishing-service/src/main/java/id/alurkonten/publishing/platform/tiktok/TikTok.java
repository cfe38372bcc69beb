package id.alurkonten.publishing.platform.tiktok;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.kit.media.MediaStore;
import id.alurkonten.publishing.channel.Account;
import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.publishing.platform.Answers;
import id.alurkonten.publishing.platform.ForeignHttp;
import id.alurkonten.publishing.platform.Handles;
import id.alurkonten.publishing.platform.Identity;
import id.alurkonten.publishing.platform.Platform;
import id.alurkonten.publishing.platform.PlatformFault;
import id.alurkonten.publishing.platform.Post;
import id.alurkonten.publishing.platform.Post.Medium;
import id.alurkonten.publishing.platform.Seen;
import id.alurkonten.publishing.platform.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Form;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * TikTok, by its documentation of the Content Posting API: "Get Started", "Query Creator Info", "Direct Post", "Photo",
 * "Media Transfer Guide" (sections "Upload Requests", "Chunk size restrictions"), "Get Post Status".
 *
 * <p>A video is sent in chunks to an address that {@code init} gives, and is posted when the last has come: that one is the
 * commit. Photos are fetched by TikTok, and {@code init} itself is the commit: where its answer is lost, no {@code
 * publish_id} is known to ask by, and a person must look. Posting goes on after the commit, until {@code
 * PUBLISH_COMPLETE}. Assumed, since it isn't said: a public post gets its public id within the time that is waited.
 */
@ApplicationScoped
class TikTok implements Platform {

    private static final String USERNAME = "username";
    private static final String PUBLISH_ID = "publish-id";
    private static final String UPLOAD_URL = "upload-url";
    private static final String SENT = "sent";
    private static final String PUBLIC = "PUBLIC_TO_EVERYONE";
    /** Chunks have 5 to 64 MB, the last up to 128 MB: the rest of a division belongs to it. */
    private static final int CHUNK = 8 << 20;

    private static final int MOST_PHOTOS = 35;
    private static final int LONGEST_TITLE = 90;
    private static final Set<String> PHOTOS = Set.of("image/jpeg", "image/webp");
    private static final Duration POLL = Duration.ofSeconds(5);

    private final TikTokApi api;
    private final ForeignHttp foreign;
    private final MediaStore store;

    TikTok(@RestClient TikTokApi api, ForeignHttp foreign, MediaStore store) {
        this.api = api;
        this.foreign = foreign;
        this.store = store;
    }

    @Override
    public Channel channel() {
        return Channel.TIKTOK;
    }

    @Override
    public Step prepare(Post post, Handles handles, Account account) {
        boolean video = isVideo(post);
        if (!handles.has(USERNAME)) {
            return creator(handles, account);
        }
        if (!video) {
            return new Step.Commit(handles);
        }
        Medium medium = post.medium();
        if (!handles.has(PUBLISH_ID)) {
            return init(post, medium, handles, account);
        }
        long sent = handles.number(SENT, 0);
        if (sent >= (chunks(medium) - 1) * CHUNK) {
            return new Step.Commit(handles);
        }
        ForeignHttp.Answer answer = put(medium, sent, CHUNK, handles);
        return switch (answer.status()) {
            case 200, 201, 206 -> new Step.Next(handles.with(SENT, sent + CHUNK));
            case 403, 404 -> new Step.Next(handles.only(USERNAME::equals)); // the upload address is over after an hour
            default -> throw TikTokAnswers.of(answer);
        };
    }

    private static boolean isVideo(Post post) {
        List<Medium> media = post.media();
        if (media.size() == 1 && media.get(0).isVideo()) {
            return true;
        }
        boolean photos = !media.isEmpty()
                && media.size() <= MOST_PHOTOS
                && media.stream().allMatch(medium -> PHOTOS.contains(medium.mediaType()));
        if (!photos) {
            throw PlatformFault.rejected("TikTok takes one video, or up to 35 photos in JPEG or WebP, not this "
                    + post.format() + " of " + media.size() + " files");
        }
        return false;
    }

    private Step creator(Handles handles, Account account) {
        JsonNode creator = api.creator(account.bearer(), Map.of()).path("data");
        boolean toAll = false;
        for (JsonNode level : creator.path("privacy_level_options")) {
            toAll |= level.asText().equals(PUBLIC);
        }
        if (!toAll) {
            throw PlatformFault.rejected(
                    "The account can't post to everyone; TikTok must have audited the app, and the account be public");
        }
        return new Step.Next(
                handles.with(USERNAME, creator.path("creator_username").asText()));
    }

    private Step init(Post post, Medium medium, Handles handles, Account account) {
        Map<String, Object> source = Map.of(
                "source", "FILE_UPLOAD",
                "video_size", medium.size(),
                "chunk_size", Math.min(CHUNK, medium.size()),
                "total_chunk_count", chunks(medium));
        Map<String, Object> info = Map.of("title", post.text(), "privacy_level", PUBLIC);
        JsonNode data = api.video(account.bearer(), Map.of("post_info", info, "source_info", source))
                .path("data");
        return new Step.Next(handles.with(PUBLISH_ID, Answers.text(data, "publish_id"))
                .with(UPLOAD_URL, Answers.text(data, "upload_url"))
                .with(SENT, 0));
    }

    private static long chunks(Medium medium) {
        return Math.max(1, medium.size() / CHUNK);
    }

    private ForeignHttp.Answer put(Medium medium, long from, int most, Handles handles) {
        long length = Math.min(most, medium.size() - from);
        Map<String, String> headers = Map.of(
                "Content-Type", medium.mediaType(),
                "Content-Range", "bytes %d-%d/%d".formatted(from, from + length - 1, medium.size()));
        try (InputStream chunk = store.open(medium.sha256(), from, length)) {
            return foreign.send("PUT", URI.create(handles.get(UPLOAD_URL)), headers, chunk, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Step commit(Post post, Handles handles, Account account) {
        if (!isVideo(post)) {
            JsonNode data = api.photos(account.bearer(), photos(post)).path("data");
            return new Step.Wait(handles.with(PUBLISH_ID, Answers.text(data, "publish_id")), POLL);
        }
        ForeignHttp.Answer answer = put(post.medium(), handles.number(SENT, 0), 2 * CHUNK, handles);
        return switch (answer.status()) {
            case 200, 201 -> new Step.Wait(handles, POLL);
            default -> throw TikTokAnswers.of(answer);
        };
    }

    private static Map<String, Object> photos(Post post) {
        String title = post.title().orElse("");
        Map<String, Object> info = Map.of(
                "title", title.substring(0, Math.min(LONGEST_TITLE, title.length())),
                "description", post.text(),
                "privacy_level", PUBLIC);
        Map<String, Object> source = Map.of(
                "source",
                "PULL_FROM_URL",
                "photo_cover_index",
                0,
                "photo_images",
                post.media().stream().map(medium -> medium.link().toString()).toList());
        return Map.of("media_type", "PHOTO", "post_mode", "DIRECT_POST", "post_info", info, "source_info", source);
    }

    @Override
    public Step lookUp(Post post, Handles handles, Account account, Instant since) {
        if (!handles.has(PUBLISH_ID)) {
            return new Step.Unknowable("TikTok's answer was lost, and with it the id to ask by");
        }
        JsonNode data = api.status(account.bearer(), Map.of("publish_id", handles.get(PUBLISH_ID)))
                .path("data");
        // "publicaly" is how TikTok spells it
        String postId = data.path("publicaly_available_post_id").path(0).asText();
        return switch (data.path("status").asText()) {
            case "PUBLISH_COMPLETE" ->
                postId.isEmpty() ? new Step.Wait(handles, POLL) : new Step.Posted(handles, postId);
            case "PROCESSING_UPLOAD" -> isWhole(data, post) ? new Step.Wait(handles, POLL) : new Step.Absent(handles);
            case "PROCESSING_DOWNLOAD" -> new Step.Wait(handles, POLL);
            case "FAILED" ->
                throw PlatformFault.rejected(
                        "TikTok says: " + data.path("fail_reason").asText());
            default -> throw PlatformFault.unclear("A post's status is " + data.path("status"));
        };
    }

    /** Whether all bytes have come; where it isn't said they may have. */
    private static boolean isWhole(JsonNode data, Post post) {
        return !isVideo(post)
                || data.path("uploaded_bytes").asLong(post.medium().size())
                        >= post.medium().size();
    }

    /** There is no way to read a post back but its link: what the platform says of its status is what was seen. */
    @Override
    public Seen read(Post post, Handles handles, Account account, String postId) {
        JsonNode answer = api.status(account.bearer(), Map.of("publish_id", handles.get(PUBLISH_ID)));
        String kind = isVideo(post) ? "video" : "photo";
        return new Seen("https://www.tiktok.com/@%s/%s/%s".formatted(handles.get(USERNAME), kind, postId), answer);
    }

    @Override
    public Identity identify(Account account) {
        JsonNode user =
                api.user(account.bearer(), "open_id,display_name").path("data").path("user");
        return new Identity(
                user.path("open_id").asText(),
                user.path("display_name").asText(),
                account.missing(List.of("video.publish")));
    }

    @Override
    public Account connected(Account account, Instant now) {
        return new Account(account.channel(), account.id(), account.credentials(), Optional.of(now));
    }

    @Override
    public Account refresh(Account account, Instant now) {
        JsonNode fresh = TikTokAnswers.requireToken(api.token(new Form()
                .param("grant_type", "refresh_token")
                .param("refresh_token", account.get(Account.REFRESH_TOKEN))
                .param("client_key", account.get("clientKey"))
                .param("client_secret", account.get("clientSecret"))));
        Account changed = account.with(
                        Answers.text(fresh, "access_token"),
                        now.plusSeconds(fresh.path("expires_in").asLong(86_400)))
                .granted(fresh.path("scope").asText());
        return fresh.hasNonNull("refresh_token")
                ? changed.withRefreshToken(fresh.path("refresh_token").asText())
                : changed;
    }
}
