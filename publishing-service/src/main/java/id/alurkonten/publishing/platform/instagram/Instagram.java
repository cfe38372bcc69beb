package id.alurkonten.publishing.platform.instagram;

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
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Instagram, by Meta's documentation of the Instagram Platform with Facebook Login: "Content Publishing" (sections "Create
 * a container", "Create a carousel container", "Publish the container", "Rate limit", "Troubleshooting") and the references
 * of "IG User Media", "IG Container", "IG User Content Publishing Limit".
 *
 * <p>A container for each file, one for all of a carousel, then {@code media_publish}. A container lives for 24 hours; its
 * {@code status_code} says whether it can be published ({@code FINISHED}) or was ({@code PUBLISHED}), which settles a lost
 * answer. Assumed, since it isn't said: a container answers {@code PUBLISHED} as soon as the post can be seen, and the post
 * that came of it is the account's latest with its caption, or its only story since.
 */
@ApplicationScoped
class Instagram implements Platform {

    private static final String CONTAINER = "container";
    private static final String CHILDREN = "child";
    private static final String READY = "ready";
    private static final String LIMIT_READ = "limit-read";
    /** "once per minute, for no more than 5 minutes" is advised for videos; pictures are ready at once. */
    private static final Duration POLL = Duration.ofSeconds(5);

    private static final int DAY = 86_400;
    private static final int POSTS_OF_A_PAGE = 25;

    private final InstagramApi api;

    Instagram(@RestClient InstagramApi api) {
        this.api = api;
    }

    @Override
    public Channel channel() {
        return Channel.INSTAGRAM;
    }

    @Override
    public Step prepare(Post post, Handles handles, Account account) {
        requireFits(post);
        if (!handles.has(LIMIT_READ)) {
            return readLimit(handles, account);
        }
        boolean carousel = post.media().size() > 1;
        List<String> children = handles.list(CHILDREN);
        if (carousel && children.size() < post.media().size()) {
            return new Step.Next(
                    handles.plus(CHILDREN, create(child(post.media().get(children.size())), account)));
        }
        if (carousel && handles.number(READY, 0) < children.size()) {
            int next = (int) handles.number(READY, 0);
            return finished(children.get(next), handles, account)
                    .orElseGet(() -> new Step.Next(handles.with(READY, next + 1L)));
        }
        if (!handles.has(CONTAINER)) {
            Map<String, Object> container = carousel ? carousel(post, children) : single(post);
            return new Step.Next(handles.with(CONTAINER, create(container, account)));
        }
        return finished(handles.get(CONTAINER), handles, account).orElseGet(() -> new Step.Commit(handles));
    }

    private static void requireFits(Post post) {
        boolean fits =
                switch (post.format()) {
                    case PHOTO, VIDEO, SHORT_VIDEO, STORY -> post.media().size() == 1;
                    case CAROUSEL -> post.media().size() >= 2 && post.media().size() <= 10;
                    case TEXT, THREAD -> false;
                };
        if (!fits) {
            throw PlatformFault.rejected(
                    "Instagram has no " + post.format() + " of " + post.media().size() + " files");
        }
    }

    private Step readLimit(Handles handles, Account account) {
        JsonNode limit = api.limit(account.bearer(), account.id(), "quota_usage,config")
                .path("data")
                .path(0);
        int used = limit.path("quota_usage").asInt(0);
        int total = limit.path("config").path("quota_total").asInt(Integer.MAX_VALUE);
        if (used >= total) {
            // a moving day: the first of those posts is out of it at the latest then
            int seconds = limit.path("config").path("quota_duration").asInt(DAY);
            throw PlatformFault.rateLimited(
                    "%d of %d posts of a day are used".formatted(used, total), Duration.ofSeconds(seconds / total));
        }
        return new Step.Next(handles.with(LIMIT_READ, "true"));
    }

    private String create(Map<String, Object> container, Account account) {
        return Answers.text(api.createContainer(account.bearer(), account.id(), container), "id");
    }

    private static Map<String, Object> child(Medium medium) {
        Map<String, Object> child = file(medium);
        child.put("is_carousel_item", true);
        if (medium.isVideo()) {
            child.put("media_type", "VIDEO");
        }
        return child;
    }

    private static Map<String, Object> carousel(Post post, List<String> children) {
        return Map.of("media_type", "CAROUSEL", "caption", post.text(), "children", String.join(",", children));
    }

    private static Map<String, Object> single(Post post) {
        Medium medium = post.medium();
        Map<String, Object> container = file(medium);
        if (post.format() == Post.Format.STORY) {
            container.put("media_type", "STORIES");
            container.remove("alt_text"); // not supported for stories
            return container;
        }
        container.put("caption", post.text());
        if (medium.isVideo()) {
            container.put("media_type", "REELS");
            post.cover()
                    .ifPresent(cover -> container.put("cover_url", cover.link().toString()));
        }
        return container;
    }

    private static Map<String, Object> file(Medium medium) {
        Map<String, Object> file = new HashMap<>();
        file.put(medium.isVideo() ? "video_url" : "image_url", medium.link().toString());
        if (!medium.isVideo() && medium.altText() != null) {
            file.put("alt_text", medium.altText());
        }
        return file;
    }

    /** Empty when it is; what else is to be done where it is not. */
    private Optional<Step> finished(String container, Handles handles, Account account) {
        JsonNode answer = api.read(account.bearer(), container, "status_code,status");
        return switch (answer.path("status_code").asText()) {
            case "FINISHED", "PUBLISHED" -> Optional.empty();
            case "IN_PROGRESS" -> Optional.of(new Step.Wait(handles, POLL));
            case "EXPIRED" -> Optional.of(new Step.Next(anew(handles)));
            case "ERROR" -> throw PlatformFault.rejected(answer.path("status").asText("ERROR"));
            default -> throw PlatformFault.unclear("A container's status is " + answer.path("status_code"));
        };
    }

    private static Handles anew(Handles handles) {
        return handles.only(name -> !name.equals(CONTAINER) && !name.equals(READY) && !name.startsWith(CHILDREN));
    }

    @Override
    public Step commit(Post post, Handles handles, Account account) {
        JsonNode published = api.publish(account.bearer(), account.id(), Map.of("creation_id", handles.get(CONTAINER)));
        return new Step.Posted(handles, Answers.text(published, "id"));
    }

    @Override
    public Step lookUp(Post post, Handles handles, Account account, Instant since) {
        JsonNode answer = api.read(account.bearer(), handles.get(CONTAINER), "status_code,status");
        return switch (answer.path("status_code").asText()) {
            case "PUBLISHED" -> latest(post, handles, account, since);
            case "FINISHED" -> new Step.Absent(handles);
            case "IN_PROGRESS" -> new Step.Wait(handles, POLL);
            case "EXPIRED" -> new Step.Absent(anew(handles));
            default -> throw PlatformFault.rejected(answer.path("status").asText("ERROR"));
        };
    }

    /**
     * The container tells that it was published, but not as what: that is the first with its caption since then. A story has
     * no caption, and is known where it is the only one since then.
     */
    private Step latest(Post post, Handles handles, Account account, Instant since) {
        boolean story = post.format() == Post.Format.STORY;
        Latest latest = new Latest(
                after -> api.latest(
                        account.bearer(),
                        account.id(),
                        story ? "stories" : "media",
                        "id,caption,timestamp,permalink",
                        POSTS_OF_A_PAGE,
                        after),
                GraphAnswers::next,
                "timestamp");
        Predicate<JsonNode> recent = candidate -> latest.isSince(candidate, since);
        Predicate<JsonNode> same = candidate ->
                candidate.path("caption").asText("").strip().equals(post.text().strip());
        Optional<JsonNode> found = story ? latest.only(since, recent) : latest.first(since, recent.and(same));
        return found.<Step>map(one -> new Step.Posted(handles, one.path("id").asText()))
                .orElseGet(() -> new Step.Unknowable("Instagram has published it, but does not show which post it is"));
    }

    @Override
    public Seen read(Post post, Handles handles, Account account, String postId) {
        JsonNode answer = api.read(account.bearer(), postId, "id,permalink,caption,media_type,timestamp");
        if (!answer.hasNonNull("permalink")) {
            throw PlatformFault.unclear("The post has no permalink yet");
        }
        return new Seen(answer.path("permalink").asText(), answer);
    }

    @Override
    public Identity identify(Account account) {
        JsonNode answer = api.read(account.bearer(), account.id(), "id,username");
        // needs instagram_content_publish, which naming the account does not
        api.limit(account.bearer(), account.id(), "quota_usage");
        return new Identity(
                answer.path("id").asText(), "@" + answer.path("username").asText(), List.of());
    }
}
