package id.alurkonten.publishing.platform.youtube;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * YouTube, by Google's documentation of the YouTube Data API: "Resumable Uploads" (sections "Step 1 - Start a resumable
 * session" to "Step 4", "Resume an interrupted upload", "Upload a file in chunks"); "Videos: insert"; "Thumbnails: set".
 *
 * <p>A session is started, the video sent in chunks, and the last chunk makes it a video: that is the commit. After a
 * lost answer the session is asked how much it has: all of it answers with the video. A short upright video is a Short by
 * itself. Assumed, since it isn't said: a session that is gone (404) after its last chunk was sent can't tell any more.
 */
@ApplicationScoped
class YouTube implements Platform {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Each of them is enough for {@code videos.insert}. */
    private static final List<String> UPLOADING = List.of(
            "https://www.googleapis.com/auth/youtube.upload",
            "https://www.googleapis.com/auth/youtube",
            "https://www.googleapis.com/auth/youtube.force-ssl",
            "https://www.googleapis.com/auth/youtubepartner");

    private static final String SESSION = "session";
    private static final String SENT = "sent";
    private static final String VIDEO = "video";
    private static final String THUMBNAIL = "thumbnail";
    /** A multiple of 256 KiB. */
    private static final int CHUNK = 8 << 20;

    private static final int LONGEST_TITLE = 100;
    private static final int RESUME = 308;
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofSeconds(10);

    private final YouTubeApi api;
    private final GoogleTokens tokens;
    private final ForeignHttp foreign;
    private final MediaStore store;

    YouTube(@RestClient YouTubeApi api, @RestClient GoogleTokens tokens, ForeignHttp foreign, MediaStore store) {
        this.api = api;
        this.tokens = tokens;
        this.foreign = foreign;
        this.store = store;
    }

    @Override
    public Channel channel() {
        return Channel.YOUTUBE;
    }

    @Override
    public Step prepare(Post post, Handles handles, Account account) {
        if (post.media().size() != 1 || !post.medium().isVideo()) {
            throw PlatformFault.rejected("YouTube takes one video, and nothing else");
        }
        Medium video = post.medium();
        if (!handles.has(SESSION)) {
            return start(post, video, handles, account);
        }
        long sent = handles.number(SENT, 0);
        if (video.size() - sent <= CHUNK) {
            return new Step.Commit(handles);
        }
        return taken(put(video, sent, CHUNK, handles, account), handles);
    }

    private Step start(Post post, Medium video, Handles handles, Account account) {
        String title = post.title().orElseGet(() -> firstLine(post.text()));
        Map<String, Object> body = Map.of(
                "snippet", Map.of("title", title, "description", post.text()),
                "status", Map.of("privacyStatus", "public", "selfDeclaredMadeForKids", false));
        RestResponse<String> answer =
                api.start(account.bearer(), video.size(), video.mediaType(), "resumable", "snippet,status", body);
        String session = answer.getHeaderString("Location");
        if (session == null) {
            throw PlatformFault.unclear("The answer has no Location");
        }
        return new Step.Next(handles.with(SESSION, session).with(SENT, 0));
    }

    private static String firstLine(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.substring(0, Math.min(LONGEST_TITLE, line.length()));
    }

    private ForeignHttp.Answer put(Medium video, long from, int most, Handles handles, Account account) {
        long length = Math.min(most, video.size() - from);
        String range = "bytes %d-%d/%d".formatted(from, from + length - 1, video.size());
        try (InputStream chunk = store.open(video.sha256(), from, length)) {
            return foreign.send("PUT", session(handles), headers(video, range, account), chunk, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI session(Handles handles) {
        return URI.create(handles.get(SESSION));
    }

    /** The session's address says whose it is; the documentation asks for the token all the same. */
    private static Map<String, String> headers(Medium video, String range, Account account) {
        return Map.of("Authorization", account.bearer(), "Content-Range", range, "Content-Type", video.mediaType());
    }

    /** The session tells how much it has: go on from there. */
    private static Step taken(ForeignHttp.Answer answer, Handles handles) {
        if (answer.status() == 404 || answer.status() == 410) {
            return new Step.Next(handles.only(name -> !name.equals(SESSION) && !name.equals(SENT)));
        }
        if (answer.status() != RESUME) {
            throw GoogleAnswers.of(answer);
        }
        return new Step.Next(handles.with(SENT, has(answer)));
    }

    /** {@code Range: bytes=0-1999999}; none where it has nothing. */
    private static long has(ForeignHttp.Answer answer) {
        return answer.header("range")
                .map(range -> Long.parseLong(range.replaceFirst(".*-", "").strip()) + 1)
                .orElse(0L);
    }

    @Override
    public Step commit(Post post, Handles handles, Account account) {
        ForeignHttp.Answer answer = put(post.medium(), handles.number(SENT, 0), CHUNK, handles, account);
        return switch (answer.status()) {
            case 200, 201 -> made(answer, handles);
            case RESUME -> taken(answer, handles);
            default -> throw GoogleAnswers.of(answer);
        };
    }

    private static Step made(ForeignHttp.Answer answer, Handles handles) {
        try {
            return new Step.Wait(handles.with(VIDEO, Answers.text(JSON.readTree(answer.body()), "id")), SOON);
        } catch (JsonProcessingException e) {
            throw PlatformFault.unclear("The answer is no JSON");
        }
    }

    @Override
    public Step lookUp(Post post, Handles handles, Account account, Instant since) {
        if (handles.has(VIDEO)) {
            return finished(post, handles, account);
        }
        String asked = "bytes */" + post.medium().size();
        ForeignHttp.Answer answer = foreign.send("PUT", session(handles), headers(post.medium(), asked, account));
        return switch (answer.status()) {
            case 200, 201 -> made(answer, handles);
            case RESUME -> new Step.Absent(handles.with(SENT, has(answer)));
            case 404, 410 ->
                new Step.Unknowable("The upload session is gone, and can't tell whether it became a video");
            default -> throw GoogleAnswers.of(answer);
        };
    }

    /** The video is there: its picture, and what YouTube made of it. */
    private Step finished(Post post, Handles handles, Account account) {
        if (post.cover().isPresent() && !handles.has(THUMBNAIL)) {
            return new Step.Wait(handles.with(THUMBNAIL, thumbnail(post.cover().get(), handles, account)), SOON);
        }
        JsonNode status = video("status", handles.get(VIDEO), account).path("status");
        return switch (status.path("uploadStatus").asText()) {
            case "processed", "uploaded" -> new Step.Posted(handles, handles.get(VIDEO));
            case "failed" ->
                throw PlatformFault.rejected("YouTube could not process it: "
                        + status.path("failureReason").asText());
            case "rejected" ->
                throw PlatformFault.rejected(
                        "YouTube refuses it: " + status.path("rejectionReason").asText());
            default -> new Step.Wait(handles, POLL);
        };
    }

    /** A channel that may not set one (it must be verified) has its video all the same. */
    private String thumbnail(Medium cover, Handles handles, Account account) {
        try {
            api.thumbnail(account.bearer(), cover.mediaType(), handles.get(VIDEO), bytes(cover));
            return "set";
        } catch (PlatformFault fault) {
            if (fault.kind() == PlatformFault.Kind.REJECTED) {
                return "refused";
            }
            throw fault;
        }
    }

    /** Small: at most 2 MB. */
    private byte[] bytes(Medium cover) {
        try (InputStream picture = store.open(cover.sha256())) {
            return picture.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode video(String part, String id, Account account) {
        return api.read(account.bearer(), part, id).path("items").path(0);
    }

    @Override
    public Seen read(Post post, Handles handles, Account account, String postId) {
        JsonNode video = video("snippet,status", postId, account);
        if (!video.path("id").asText().equals(postId)) {
            throw PlatformFault.unclear("The video is not to be seen yet");
        }
        return new Seen("https://www.youtube.com/watch?v=" + postId, video);
    }

    @Override
    public Identity identify(Account account) {
        JsonNode channel =
                api.channels(account.bearer(), "snippet", true).path("items").path(0);
        return new Identity(
                channel.path("id").asText(),
                channel.path("snippet").path("title").asText(),
                account.missing(UPLOADING).size() == UPLOADING.size() ? List.of("youtube.upload") : List.of());
    }

    @Override
    public Account connected(Account account, Instant now) {
        return new Account(account.channel(), account.id(), account.credentials(), Optional.of(now));
    }

    @Override
    public Account refresh(Account account, Instant now) {
        JsonNode fresh = tokens.refresh(new Form()
                .param("grant_type", "refresh_token")
                .param("refresh_token", account.get(Account.REFRESH_TOKEN))
                .param("client_id", account.get("clientId"))
                .param("client_secret", account.get("clientSecret")));
        String token = Answers.text(fresh, "access_token");
        return account.with(token, now.plusSeconds(fresh.path("expires_in").asLong(3600)))
                .granted(fresh.path("scope").asText());
    }
}
