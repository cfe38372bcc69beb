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
 * Threads API: <em>Posts</em> (single and carousel posts), <em>Publishing</em> reference ({@code threads},
 * {@code threads_publish}), <em>Troubleshooting</em> (sections <em>Publishing does not return a media ID</em>, <em>Retrieve
 * a user's publishing limits</em>), <em>Overview</em> (section <em>Rate Limits</em>: 250 posts in 24 hours).
 *
 * <p>Assumed: its errors look like the Graph API's; a container that was published is gone for another
 * {@code threads_publish} (code 24); a container that isn't finished is refused with code 24, subcode 4279009, as callers
 * report it.
 */
public final class Threads implements Platform {
    private static final String BASIC = "threads_basic";
    private static final Set<String> PUBLISH = Set.of(BASIC, "threads_content_publish");
    private static final Duration DAY = Duration.ofHours(24);

    private final World world;
    private final Map<String, Container> containers = new HashMap<>();
    private final ThreadsMedia media;

    public Threads(World world) {
        this.world = world;
        this.media = new ThreadsMedia(world, containers);
    }

    @Override
    public Channel channel() {
        return Channel.THREADS;
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
                    case "threads" ->
                        call.isGet()
                                ? Operation.READ
                                : ThreadsMedia.isPublishedAtOnce(call) ? Operation.COMMIT : Operation.CREATE;
                    case "replies" -> Operation.READ;
                    case "threads_publish" -> Operation.COMMIT;
                    case "threads_publishing_limit" -> Operation.LIMIT;
                    default -> Operation.UNKNOWN;
                };
    }

    @Override
    public Reply answer(Call call, boolean stuck) {
        List<String> words = Graph.words(call);
        return switch (operation(call)) {
            case REFRESH -> LongLived.refreshed(world, channel(), call, "th_refresh_token", BASIC);
            case ACCOUNT -> account(call, words.get(0));
            case STATUS -> status(call, containers.get(words.get(0)), stuck);
            case LIMIT -> limit(call, words.get(0));
            case CREATE -> created(media.create(owner(call, words.get(0)), call).id());
            case COMMIT -> {
                Account account = owner(call, words.get(0));
                yield words.get(1).equals("threads_publish")
                        ? publish(account, call.parameter("creation_id"))
                        : created(post(account, media.create(account, call)));
            }
            case READ -> read(call, words);
            case UPLOAD, UNKNOWN -> throw Graph.unknownPath(call);
        };
    }

    private static Reply created(String id) {
        return Reply.ok(Json.object().put("id", id));
    }

    private Account owner(Call call, String node) {
        Account account = Graph.authorized(world, channel(), call, PUBLISH);
        Graph.requireOwn(account, node);
        return account;
    }

    private Reply account(Call call, String node) {
        Account account = Graph.authorized(world, channel(), call, Set.of(BASIC));
        if (!node.equals("me") && !node.equals(account.id())) {
            throw Graph.unknownPath(call);
        }
        return Reply.ok(Json.object().put("id", account.id()).put("username", account.name()));
    }

    private Reply status(Call call, Container container, boolean stuck) {
        Graph.authorized(world, channel(), call, Set.of(BASIC));
        Container.State state = stuck ? Container.State.IN_PROGRESS : container.state(world.now());
        ObjectNode body = Json.object().put("status", state.name()).put("id", container.id());
        if (state == Container.State.ERROR) {
            body.put("error_message", container.error());
        }
        return Reply.ok(body);
    }

    private Reply limit(Call call, String node) {
        Account account = owner(call, node);
        ObjectNode body = Json.object();
        ObjectNode limit = body.putArray("data").addObject();
        limit.put("quota_usage", used(account));
        limit.putObject("config").put("quota_total", account.quota()).put("quota_duration", DAY.toSeconds());
        limit.put("reply_quota_usage", 0);
        limit.putObject("reply_config").put("quota_total", 1000).put("quota_duration", DAY.toSeconds());
        return Reply.ok(body);
    }

    private int used(Account account) {
        return world.posts().since(channel(), account.id(), world.now(), DAY);
    }

    private Reply publish(Account account, String creation) {
        Container container = containers.get(creation);
        if (container == null || !container.account().equals(account.id()) || container.item()) {
            throw refusal(400, 24, 4279009, "The requested resource does not exist: media " + creation);
        }
        switch (container.state(world.now())) {
            case IN_PROGRESS -> throw refusal(400, 24, 4279009, "The media is not ready to be published");
            case EXPIRED -> throw refusal(400, 24, 4279009, "The media container has expired");
            case ERROR -> throw refusal(400, 24, 4279009, "The media container is in error: " + container.error());
            case PUBLISHED -> {
                world.posts().repeated(channel());
                throw refusal(400, 24, 4279009, "The media container has been published already");
            }
            case FINISHED -> {}
        }
        return created(post(account, container));
    }

    private String post(Account account, Container container) {
        if (used(account) >= account.quota()) {
            throw refusal(400, 9, 2207042, "You reached maximum number of posts that is allowed to be published.");
        }
        String id = world.nextId();
        world.posts()
                .add(new Post(
                        channel(),
                        account.id(),
                        id,
                        "https://www.threads.net/@" + account.name() + "/post/" + id,
                        container.kind(),
                        "",
                        container.text(),
                        container.media(),
                        world.now()));
        containers.put(container.id(), container.postedAs(id));
        return id;
    }

    private Reply read(Call call, List<String> words) {
        Account account = Graph.authorized(world, channel(), call, Set.of(BASIC));
        if (words.size() == 1) {
            return Reply.ok(asJson(world.posts().one(channel(), words.get(0)).orElseThrow()));
        }
        Graph.requireOwn(account, words.get(0));
        boolean replies = words.get(1).equals("replies");
        return Graph.page(
                call,
                world.posts().of(channel(), account.id()).stream()
                        .filter(post -> post.kind().equals("REPLY") == replies)
                        .map(Threads::asJson)
                        .toList());
    }

    private static ObjectNode asJson(Post post) {
        String type =
                switch (post.kind()) {
                    case "TEXT", "REPLY" -> "TEXT_POST";
                    case "CAROUSEL" -> "CAROUSEL_ALBUM";
                    default -> post.kind();
                };
        return Json.object()
                .put("id", post.id())
                .put("permalink", post.permalink())
                .put("text", post.text())
                .put("media_type", type)
                .put("media_product_type", "THREADS")
                .put("timestamp", post.at().toString());
    }

    @Override
    public Reply unavailable() {
        return Graph.unavailable();
    }

    @Override
    public Reply rateLimited(Duration reset) {
        return Graph.rateLimited(world.accounts(channel()).get(0).id(), "threads", 4, reset);
    }

    @Override
    public Reply rejected() {
        return Graph.error(400, 100, 0, "(#100) The content of this post is not allowed");
    }

    @Override
    public void reset() {
        containers.clear();
    }
}
