package id.alurkonten.publishing.platform.x;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.kit.media.MediaStore;
import id.alurkonten.publishing.channel.Account;
import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.publishing.platform.Answers;
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
import jakarta.ws.rs.core.Form;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * X, by its documentation of the X API v2: "Media", section "Chunked media upload" (initialize, append, finalize, status);
 * "Create or edit post"; "Get posts" of a user; "Rate limits"; "OAuth 2.0 Authorization Code Flow with PKCE".
 *
 * <p>Files are uploaded in segments, and then named in the one call that posts. A lost answer is looked up among the
 * account's latest posts: by the upload's media key, which no other post has, or by text. X writes links in another form,
 * and its own behind the text, so text is compared without any. A thread is a post and replies, as on Threads.
 */
@ApplicationScoped
class X implements Platform {

    private static final String VISIBLE = "visible";
    private static final String MEDIA = "media";
    private static final String KEYS = "key";
    private static final String CURRENT = "current";
    private static final String CURRENT_KEY = "current-key";
    private static final String SEGMENT = "segment";
    private static final String FINAL = "final";
    private static final String DESCRIBED = "described";

    /** X takes 5 MB, and 1,000 of them. As JSON one is in memory some six times over, and several uploads go at once. */
    private static final int SEGMENT_BYTES = 1 << 20;

    private static final int POSTS_OF_A_PAGE = 100;
    private static final int MOST_ALT_TEXT = 1000;

    private final XApi api;
    private final MediaStore store;

    X(@RestClient XApi api, MediaStore store) {
        this.api = api;
        this.store = store;
    }

    @Override
    public Channel channel() {
        return Channel.X;
    }

    @Override
    public Step prepare(Post post, Handles handles, Account account) {
        requireFits(post);
        int done = handles.list(MEDIA).size();
        if (!handles.list(VISIBLE).isEmpty() || done == post.media().size()) {
            return new Step.Commit(handles);
        }
        Medium medium = post.media().get(done);
        if (!handles.has(CURRENT)) {
            return initialized(medium, handles, account);
        }
        long sent = handles.number(SEGMENT, 0) * SEGMENT_BYTES;
        if (sent < medium.size()) {
            int segment = (int) handles.number(SEGMENT, 0);
            String media = Base64.getEncoder().encodeToString(bytes(medium, sent));
            api.append(account.bearer(), handles.get(CURRENT), Map.of("segment_index", segment, "media", media));
            return new Step.Next(handles.with(SEGMENT, segment + 1L));
        }
        if (!handles.has(FINAL)) {
            JsonNode answer = api.complete(account.bearer(), handles.get(CURRENT));
            return processed(answer, handles.with(FINAL, "true"));
        }
        if (!handles.has(DESCRIBED)) {
            return processed(api.status(account.bearer(), handles.get(CURRENT), "STATUS"), handles);
        }
        describe(medium, handles.get(CURRENT), account);
        Handles whole = handles.plus(MEDIA, handles.get(CURRENT)).plus(KEYS, handles.get(CURRENT_KEY));
        return new Step.Next(whole.only(name ->
                !List.of(CURRENT, CURRENT_KEY, SEGMENT, FINAL, DESCRIBED).contains(name)));
    }

    private static void requireFits(Post post) {
        boolean video = post.media().stream().anyMatch(Medium::isVideo);
        boolean fits =
                switch (post.format()) {
                    case STORY -> false;
                    case VIDEO, SHORT_VIDEO -> video && post.media().size() == 1;
                    case TEXT, PHOTO, CAROUSEL, THREAD ->
                        video ? post.media().size() == 1 : post.media().size() <= 4;
                };
        if (!fits) {
            throw PlatformFault.rejected("X has no %s of these %d files"
                    .formatted(post.format(), post.media().size()));
        }
    }

    private Step initialized(Medium medium, Handles handles, Account account) {
        Map<String, Object> media = Map.of(
                "media_type", medium.mediaType(),
                "total_bytes", medium.size(),
                "media_category", medium.isVideo() ? "tweet_video" : "tweet_image");
        JsonNode data = api.initialize(account.bearer(), media).path("data");
        return new Step.Next(handles.with(CURRENT, Answers.text(data, "id"))
                .with(CURRENT_KEY, data.path("media_key").asText("")));
    }

    private byte[] bytes(Medium medium, long from) {
        try (InputStream segment = store.open(medium.sha256(), from, SEGMENT_BYTES)) {
            return segment.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Step processed(JsonNode answer, Handles handles) {
        JsonNode processing = answer.path("data").path("processing_info");
        return switch (processing.path("state").asText("succeeded")) {
            case "succeeded" -> new Step.Next(handles.with(DESCRIBED, "now"));
            case "failed" ->
                throw PlatformFault.rejected(processing.findPath("message").asText("X could not process the file"));
            default ->
                new Step.Wait(
                        handles,
                        Duration.ofSeconds(processing.path("check_after_secs").asLong(2)));
        };
    }

    private void describe(Medium medium, String mediaId, Account account) {
        if (medium.altText() == null || medium.isVideo()) {
            return;
        }
        String text = medium.altText()
                .substring(0, Math.min(MOST_ALT_TEXT, medium.altText().length()));
        api.describe(account.bearer(), Map.of("id", mediaId, "metadata", Map.of("alt_text", Map.of("text", text))));
    }

    @Override
    public Step commit(Post post, Handles handles, Account account) {
        List<String> visible = handles.list(VISIBLE);
        Map<String, Object> body = new HashMap<>();
        body.put("text", post.parts().get(visible.size()));
        if (!visible.isEmpty()) {
            body.put("reply", Map.of("in_reply_to_tweet_id", visible.get(visible.size() - 1)));
        } else if (!handles.list(MEDIA).isEmpty()) {
            body.put("media", Map.of("media_ids", handles.list(MEDIA)));
        }
        return posted(
                post, handles, Answers.text(api.post(account.bearer(), body).path("data"), "id"));
    }

    private static Step posted(Post post, Handles handles, String id) {
        Handles visible = handles.plus(VISIBLE, id);
        List<String> posts = visible.list(VISIBLE);
        return posts.size() < post.parts().size() ? new Step.Next(visible) : new Step.Posted(visible, posts.get(0));
    }

    @Override
    public Step lookUp(Post post, Handles handles, Account account, Instant since) {
        List<String> visible = handles.list(VISIBLE);
        boolean first = visible.isEmpty();
        List<String> keys = first ? handles.list(KEYS) : List.of();
        String text = bare(post.parts().get(visible.size()));
        Latest latest = latest(account);
        Predicate<JsonNode> same = candidate -> keys.stream().anyMatch(key -> !key.isEmpty())
                ? hasAll(keys, candidate)
                : bare(candidate.path("text").asText()).equals(text) && latest.isSince(candidate, since);
        Predicate<JsonNode> known =
                candidate -> visible.contains(candidate.path("id").asText());
        return latest.first(since, same.and(known.negate()))
                .map(found -> posted(post, handles, found.path("id").asText()))
                .orElseGet(() -> new Step.Absent(handles));
    }

    private Latest latest(Account account) {
        return new Latest(
                after -> api.latest(
                        account.bearer(), account.id(), POSTS_OF_A_PAGE, "created_at,text,attachments", after),
                page -> page.path("meta").path("next_token").asText(),
                "created_at");
    }

    private static boolean hasAll(List<String> keys, JsonNode candidate) {
        String attached = candidate.path("attachments").path("media_keys").toString();
        return keys.stream().allMatch(key -> attached.contains("\"" + key + "\""));
    }

    /** Without links, and with single spaces. */
    private static String bare(String text) {
        return text.replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replaceAll("https?://\\S+", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Override
    public Seen read(Post post, Handles handles, Account account, String postId) {
        JsonNode answer =
                api.read(account.bearer(), postId, "created_at,text,author_id,attachments", "author_id", "username");
        if (!answer.path("data").path("id").asText().equals(postId)) {
            throw PlatformFault.unclear("The post is not to be seen yet");
        }
        String author =
                answer.path("includes").path("users").path(0).path("username").asText("i/web");
        return new Seen("https://x.com/%s/status/%s".formatted(author, postId), answer);
    }

    @Override
    public Identity identify(Account account) {
        JsonNode user = api.me(account.bearer(), "username").path("data");
        return new Identity(
                user.path("id").asText(),
                "@" + user.path("username").asText(),
                account.missing(List.of("tweet.read", "tweet.write", "users.read", "media.write", "offline.access")));
    }

    @Override
    public Account connected(Account account, Instant now) {
        return new Account(account.channel(), account.id(), account.credentials(), Optional.of(now));
    }

    /** Each refresh token is taken but once: the next comes with the answer. */
    @Override
    public Account refresh(Account account, Instant now) {
        Form form = new Form()
                .param("grant_type", "refresh_token")
                .param("refresh_token", account.get(Account.REFRESH_TOKEN))
                .param("client_id", account.get("clientId"));
        JsonNode fresh = api.token(
                account.find("clientSecret")
                        .map(secret -> basic(account, secret))
                        .orElse(null),
                form);
        String token = Answers.text(fresh, "access_token");
        Account changed = account.with(
                        token, now.plusSeconds(fresh.path("expires_in").asLong(7200)))
                .granted(fresh.path("scope").asText());
        return fresh.hasNonNull("refresh_token")
                ? changed.withRefreshToken(fresh.path("refresh_token").asText())
                : changed;
    }

    private static String basic(Account account, String secret) {
        String pair = account.get("clientId") + ":" + secret;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
