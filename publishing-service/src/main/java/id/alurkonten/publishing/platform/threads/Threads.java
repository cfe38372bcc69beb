package id.alurkonten.publishing.platform.threads;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.publishing.channel.Account;
import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.publishing.platform.Answers;
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
import jakarta.ws.rs.core.Form;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Threads, by Meta's documentation of the Threads API: "Posts" (sections "Single Thread Posts", "Carousel Posts"),
 * "Reply Management" (section "Respond to Replies"), "Troubleshooting" (section "Publishing Does Not Return a Media ID")
 * and the reference "Publishing".
 *
 * <p>As on Instagram: containers, then {@code threads_publish}; a container's {@code status} settles a lost answer. A thread
 * is a post and replies, each to the one before, and each published by itself: what is to be seen already is kept in
 * {@code visible}, and gone on from. The files of a thread hang on its first post.
 */
@ApplicationScoped
class Threads implements Platform {

    private static final String LIMIT_READ = "limit-read";
    private static final String CHILDREN = "child";
    private static final String READY = "ready";
    private static final String CONTAINER = "container";
    /** The posts of a thread that are to be seen already. */
    private static final String VISIBLE = "visible";

    private static final int MOST_FILES = 20;
    private static final Duration POLL = Duration.ofSeconds(5);
    /** A token lasts for 60 days, and can be refreshed from its second day on. */
    private static final Duration LIFE = Duration.ofDays(59);

    private final ThreadsApi api;

    Threads(@RestClient ThreadsApi api) {
        this.api = api;
    }

    @Override
    public Channel channel() {
        return Channel.THREADS;
    }

    @Override
    public Step prepare(Post post, Handles handles, Account account) {
        if (post.media().size() > MOST_FILES) {
            throw PlatformFault.rejected(
                    "Threads takes at most 20 files, not " + post.media().size());
        }
        if (!handles.has(LIMIT_READ)) {
            return readLimit(handles, account);
        }
        boolean first = handles.list(VISIBLE).isEmpty();
        if (first && post.media().size() > 1) {
            List<String> children = handles.list(CHILDREN);
            if (children.size() < post.media().size()) {
                Form child = file(post.media().get(children.size()), account).param("is_carousel_item", "true");
                return new Step.Next(handles.plus(CHILDREN, create(child, account)));
            }
            int ready = (int) handles.number(READY, 0);
            if (ready < children.size()) {
                return finished(children.get(ready), handles, account, new Step.Next(handles.with(READY, ready + 1L)));
            }
        }
        if (!handles.has(CONTAINER)) {
            return new Step.Next(handles.with(CONTAINER, create(container(post, handles, account), account)));
        }
        return finished(handles.get(CONTAINER), handles, account, new Step.Commit(handles));
    }

    private Step readLimit(Handles handles, Account account) {
        JsonNode limit = api.list(
                        account.id(), "threads_publishing_limit", "quota_usage,config", null, account.accessToken())
                .path("data")
                .path(0);
        int used = limit.path("quota_usage").asInt(0);
        int total = limit.path("config").path("quota_total").asInt(250);
        if (used >= total) {
            int seconds = limit.path("config").path("quota_duration").asInt(86_400);
            throw PlatformFault.rateLimited(
                    "%d of %d posts of a day are used".formatted(used, total), Duration.ofSeconds(seconds / total));
        }
        return new Step.Next(handles.with(LIMIT_READ, "true"));
    }

    private static Form container(Post post, Handles handles, Account account) {
        List<String> visible = handles.list(VISIBLE);
        String text = post.parts().get(visible.size());
        if (!visible.isEmpty()) {
            return text(account).param("text", text).param("reply_to_id", visible.get(visible.size() - 1));
        }
        return switch (post.media().size()) {
            case 0 -> text(account).param("text", text);
            case 1 -> file(post.medium(), account).param("text", text);
            default ->
                form(account)
                        .param("media_type", "CAROUSEL")
                        .param("children", String.join(",", handles.list(CHILDREN)))
                        .param("text", text);
        };
    }

    private static Form form(Account account) {
        return new Form().param("access_token", account.accessToken());
    }

    private static Form text(Account account) {
        return form(account).param("media_type", "TEXT");
    }

    private static Form file(Medium medium, Account account) {
        Form form = form(account)
                .param("media_type", medium.isVideo() ? "VIDEO" : "IMAGE")
                .param(
                        medium.isVideo() ? "video_url" : "image_url",
                        medium.link().toString());
        return medium.altText() == null ? form : form.param("alt_text", medium.altText());
    }

    private String create(Form container, Account account) {
        return Answers.text(api.create(account.id(), "threads", container), "id");
    }

    private Step finished(String container, Handles handles, Account account, Step then) {
        JsonNode answer = status(container, account);
        return switch (answer.path("status").asText()) {
            case "FINISHED", "PUBLISHED" -> then;
            case "IN_PROGRESS" -> new Step.Wait(handles, POLL);
            case "EXPIRED" -> new Step.Next(anew(handles));
            case "ERROR" ->
                throw PlatformFault.rejected(answer.path("error_message").asText("ERROR"));
            default -> throw PlatformFault.unclear("A container's status is " + answer.path("status"));
        };
    }

    private JsonNode status(String container, Account account) {
        return api.read(container, "status,error_message", account.accessToken());
    }

    private static Handles anew(Handles handles) {
        return handles.only(name -> !name.equals(CONTAINER) && !name.equals(READY) && !name.startsWith(CHILDREN));
    }

    @Override
    public Step commit(Post post, Handles handles, Account account) {
        Form creation = form(account).param("creation_id", handles.get(CONTAINER));
        return posted(post, handles, Answers.text(api.create(account.id(), "threads_publish", creation), "id"));
    }

    /** One part is to be seen: the next, or all of it. */
    private static Step posted(Post post, Handles handles, String id) {
        Handles visible = anew(handles).plus(VISIBLE, id);
        List<String> posts = visible.list(VISIBLE);
        return posts.size() < post.parts().size() ? new Step.Next(visible) : new Step.Posted(visible, posts.get(0));
    }

    @Override
    public Step lookUp(Post post, Handles handles, Account account, Instant since) {
        JsonNode answer = status(handles.get(CONTAINER), account);
        return switch (answer.path("status").asText()) {
            case "PUBLISHED" -> latest(post, handles, account, since);
            case "FINISHED" -> new Step.Absent(handles);
            case "IN_PROGRESS" -> new Step.Wait(handles, POLL);
            case "EXPIRED" -> new Step.Absent(anew(handles));
            default -> throw PlatformFault.rejected(answer.path("error_message").asText("ERROR"));
        };
    }

    /** The container tells that it was published, but not as what: that is the latest with its text since then. */
    private Step latest(Post post, Handles handles, Account account, Instant since) {
        List<String> visible = handles.list(VISIBLE);
        String edge = visible.isEmpty() ? "threads" : "replies";
        String text = post.parts().get(visible.size()).strip();
        Latest latest = new Latest(
                after -> api.list(account.id(), edge, "id,text,timestamp,permalink", after, account.accessToken()),
                GraphAnswers::next,
                "timestamp");
        Predicate<JsonNode> same = candidate -> latest.isSince(candidate, since)
                && candidate.path("text").asText("").strip().equals(text)
                && !visible.contains(candidate.path("id").asText());
        return latest.first(since, same)
                .map(found -> posted(post, handles, found.path("id").asText()))
                .orElseGet(() -> new Step.Unknowable("Threads has published it, but does not show which post it is"));
    }

    @Override
    public Seen read(Post post, Handles handles, Account account, String postId) {
        JsonNode answer = api.read(postId, "id,permalink,text,media_type,timestamp", account.accessToken());
        if (!answer.hasNonNull("permalink")) {
            throw PlatformFault.unclear("The post has no permalink yet");
        }
        return new Seen(answer.path("permalink").asText(), answer);
    }

    @Override
    public Identity identify(Account account) {
        JsonNode user = api.read("me", "id,username", account.accessToken());
        // needs threads_content_publish, which naming the user does not
        api.list(account.id(), "threads_publishing_limit", "quota_usage", null, account.accessToken());
        return new Identity(
                user.path("id").asText(), "@" + user.path("username").asText(), List.of());
    }

    @Override
    public Account connected(Account account, Instant now) {
        return account.with(account.accessToken(), now.plus(LIFE));
    }

    @Override
    public Account refresh(Account account, Instant now) {
        JsonNode fresh = api.refresh("th_refresh_token", account.accessToken());
        String token = Answers.text(fresh, "access_token");
        return account.with(token, now.plusSeconds(fresh.path("expires_in").asLong(LIFE.toSeconds())));
    }

    @Override
    public Duration refreshAhead() {
        return Duration.ofDays(30);
    }
}
