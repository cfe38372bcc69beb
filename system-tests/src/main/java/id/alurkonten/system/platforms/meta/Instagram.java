package id.alurkonten.system.platforms.meta;

import static id.alurkonten.system.platforms.meta.Graph.refusal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.system.platforms.Account;
import id.alurkonten.system.platforms.Channel;
import id.alurkonten.system.platforms.Operation;
import id.alurkonten.system.platforms.Platform;
import id.alurkonten.system.platforms.Post;
import id.alurkonten.system.platforms.World;
import id.alurkonten.system.platforms.http.Call;
import id.alurkonten.system.platforms.http.Json;
import id.alurkonten.system.platforms.http.Reply;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Instagram API with Instagram Login: <em>Content Publishing</em> (create container, check status, publish; sections
 * <em>Limitations</em>, <em>Rate Limit</em>, <em>Create a carousel container</em>, <em>Troubleshooting</em>), reference
 * <em>IG User Media</em>, <em>IG User Media Publish</em>, <em>IG User Content Publishing Limit</em>, <em>IG
 * Container</em>, and <em>Error Codes</em>.
 *
 * <p>Assumed: a container that was published is gone for another {@code media_publish} (code 24, subcode 2207006).
 */
public final class Instagram implements Platform {
    private static final String BASIC = "instagram_business_basic";
    private static final Set<String> PUBLISH = Set.of(BASIC, "instagram_business_content_publish");
    private static final Duration DAY = Duration.ofHours(24);
    private static final List<String> LISTS = List.of("media", "stories");

    private final World world;
    private final Map<String, Container> containers = new HashMap<>();
    private final InstagramMedia media;

    public Instagram(World world) {
        this.world = world;
        this.media = new InstagramMedia(world, containers);
    }

    @Override
    public Channel channel() {
        return Channel.INSTAGRAM;
    }

    @Override
    public Operation operation(Call call) {
        List<String> words = Graph.words(call);
        if (words.equals(List.of("refresh_access_token"))) {
            return Operation.REFRESH;
        }
        if (words.size() == 1) {
            if (containers.containsKey(words.get(0))) {
                return Operation.STATUS;
            }
            return world.posts().one(channel(), words.get(0)).isPresent() ? Operation.READ : Operation.ACCOUNT;
        }
        return words.size() != 2
                ? Operation.UNKNOWN
                : switch (words.get(1)) {
                    case "media" -> call.isGet() ? Operation.READ : Operation.CREATE;
                    case "stories" -> Operation.READ;
                    case "media_publish" -> Operation.COMMIT;
                    case "content_publishing_limit" -> Operation.LIMIT;
                    default -> Operation.UNKNOWN;
                };
    }

    @Override
    public Reply answer(Call call, boolean stuck) {
        List<String> words = Graph.words(call);
        return switch (operation(call)) {
            case REFRESH -> LongLived.refreshed(world, channel(), call, "ig_refresh_token", BASIC);
            case ACCOUNT -> account(call, words.get(0));
            case STATUS -> status(call, containers.get(words.get(0)), stuck);
            case LIMIT -> limit(call, words.get(0));
            case CREATE -> {
                Account account = owner(call, words.get(0), PUBLISH);
                yield Reply.ok(Json.object().put("id", media.create(account, call)));
            }
            case COMMIT -> publish(owner(call, words.get(0), PUBLISH), call.parameter("creation_id"));
            case READ -> read(call, words);
            case UPLOAD, UNKNOWN -> throw Graph.unknownPath(call);
        };
    }

    private Account owner(Call call, String node, Set<String> permissions) {
        Account account = Graph.authorized(world, channel(), call, permissions);
        Graph.requireOwn(account, node);
        return account;
    }

    private Reply account(Call call, String node) {
        Account account = Graph.authorized(world, channel(), call, Set.of(BASIC));
        if (!node.equals("me") && !node.equals(account.id())) {
            throw Graph.unknownPath(call);
        }
        return Reply.ok(Json.object()
                .put("id", account.id())
                .put("user_id", account.id())
                .put("username", account.name())
                .put("account_type", "BUSINESS"));
    }

    private Reply status(Call call, Container container, boolean stuck) {
        Graph.authorized(world, channel(), call, Set.of(BASIC));
        Container.State state = stuck ? Container.State.IN_PROGRESS : container.state(world.now());
        ObjectNode body = Json.object().put("id", container.id()).put("status_code", state.name());
        String explained =
                switch (state) {
                    case IN_PROGRESS -> "In Progress: Media is still being processed.";
                    case FINISHED -> "Finished: Media has been uploaded and it is ready to be published.";
                    case PUBLISHED -> "Published: Media has been published.";
                    case ERROR -> "Error: " + container.error();
                    case EXPIRED -> "Expired: The container was not published within 24 hours.";
                };
        return Reply.ok(body.put("status", explained));
    }

    private Reply limit(Call call, String node) {
        Account account = owner(call, node, PUBLISH);
        ObjectNode body = Json.object();
        ObjectNode limit = body.putArray("data").addObject();
        limit.put("quota_usage", used(account));
        limit.putObject("config").put("quota_total", account.quota()).put("quota_duration", DAY.toSeconds());
        return Reply.ok(body);
    }

    private int used(Account account) {
        return world.posts().since(channel(), account.id(), world.now(), DAY);
    }

    private Reply publish(Account account, String creation) {
        Container container = containers.get(creation);
        if (container == null || !container.account().equals(account.id()) || container.item()) {
            throw refusal(400, 24, 2207006, "The media with " + creation + " cannot be found.");
        }
        switch (container.state(world.now())) {
            case IN_PROGRESS ->
                throw refusal(400, 9007, 2207027, "The media is not ready for publishing, please wait for a moment");
            case EXPIRED ->
                throw refusal(400, 24, 2207008, "The media builder with creation id = " + creation + " does not exist");
            case ERROR -> throw refusal(400, -1, 2207032, "Create media fail, please try to re-create media");
            case PUBLISHED -> {
                world.posts().repeated(channel());
                throw refusal(400, 24, 2207006, "The media with " + creation + " cannot be found.");
            }
            case FINISHED -> {}
        }
        if (used(account) >= account.quota()) {
            throw refusal(
                    400,
                    9,
                    2207042,
                    "You reached maximum number of posts that is allowed to be published by Content Publishing API.");
        }
        String id = world.nextId();
        String link = "https://www.instagram.com/" + (container.kind().equals("REELS") ? "reel/" : "p/") + id + "/";
        world.posts()
                .add(new Post(
                        channel(),
                        account.id(),
                        id,
                        link,
                        container.kind(),
                        "",
                        container.text(),
                        container.media(),
                        world.now()));
        containers.put(creation, container.postedAs(id));
        return Reply.ok(Json.object().put("id", id));
    }

    private Reply read(Call call, List<String> words) {
        Account account = Graph.authorized(world, channel(), call, Set.of(BASIC));
        if (words.size() == 1) {
            return Reply.ok(asJson(world.posts().one(channel(), words.get(0)).orElseThrow()));
        }
        Graph.requireOwn(account, words.get(0));
        boolean stories = LISTS.indexOf(words.get(1)) == 1;
        return Graph.page(
                call,
                world.posts().of(channel(), account.id()).stream()
                        .filter(post -> post.kind().equals("STORIES") == stories)
                        .map(Instagram::asJson)
                        .toList());
    }

    private static ObjectNode asJson(Post post) {
        return Json.object()
                .put("id", post.id())
                .put("permalink", post.permalink())
                .put("caption", post.text())
                .put("media_type", post.kind().equals("REELS") ? "VIDEO" : post.kind())
                .put("media_product_type", post.kind().equals("REELS") ? "REELS" : "FEED")
                .put("timestamp", post.at().toString());
    }

    @Override
    public Reply unavailable() {
        return Graph.unavailable();
    }

    @Override
    public Reply rateLimited(Duration reset) {
        return Graph.rateLimited(world.accounts(channel()).get(0).id(), "instagram", 80002, reset);
    }

    @Override
    public Reply rejected() {
        return Graph.error(400, 4, 2207051, "We restrict certain activity to protect our community.");
    }

    @Override
    public void reset() {
        containers.clear();
    }
}
