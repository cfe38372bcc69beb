package id.alurkonten.system.platforms.meta;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Facebook Pages: Pages API, <em>Posts</em> (sections <em>Publish Posts</em>, <em>Get Posts</em>), reference <em>Page
 * Photos</em> and <em>Page Feed</em> ({@code attached_media}); what is about films and stories is in
 * {@link FacebookFilms}. Tokens: <em>Get Long-Lived User Access Tokens</em> ({@code fb_exchange_token}).
 *
 * <p>Assumed: the length of a message is at most 63,206 characters; a post has at most ten photos.
 */
public final class Facebook implements Platform {
    private static final Set<String> READ = Set.of("pages_read_engagement");
    private static final Set<String> PUBLISH = Set.of("pages_manage_posts", "pages_read_engagement");
    private static final Duration LASTS = Duration.ofDays(60);
    private static final Set<String> LISTS =
            Set.of("feed", "posts", "published_posts", "videos", "video_reels", "stories");

    private final World world;
    private final FacebookPhotos photos;
    private final FacebookFilms films;

    public Facebook(World world) {
        this.world = world;
        this.photos = new FacebookPhotos(world);
        this.films = new FacebookFilms(world);
    }

    @Override
    public Channel channel() {
        return Channel.FACEBOOK;
    }

    @Override
    public Operation operation(Call call) {
        List<String> words = Graph.words(call);
        if (words.equals(List.of("oauth", "access_token"))) {
            return Operation.REFRESH;
        }
        if (words.size() == 2 && words.get(0).equals(FacebookFilms.UPLOADS)) {
            return call.isGet() ? Operation.STATUS : Operation.UPLOAD;
        }
        if (words.size() == 1) {
            boolean film =
                    films.isFilm(words.get(0)) && call.parameter("fields").contains("status");
            return film ? Operation.STATUS : post(words.get(0)) ? Operation.READ : Operation.ACCOUNT;
        }
        if (words.size() != 2 || call.isGet()) {
            return words.size() != 2
                    ? Operation.UNKNOWN
                    : LISTS.contains(words.get(1)) ? Operation.READ : Operation.ACCOUNT;
        }
        return switch (words.get(1)) {
            case "photos" -> call.parameter("published").equals("false") ? Operation.CREATE : Operation.COMMIT;
            case "feed", "videos", "photo_stories" -> Operation.COMMIT;
            case "video_reels", "video_stories" ->
                call.parameter("upload_phase").equals("finish") ? Operation.COMMIT : Operation.CREATE;
            default -> Operation.UNKNOWN;
        };
    }

    private boolean post(String id) {
        return world.posts().one(channel(), id).isPresent() || films.isFilm(id);
    }

    @Override
    public Reply answer(Call call, boolean stuck) {
        Operation operation = operation(call);
        List<String> words = Graph.words(call);
        if (operation == Operation.REFRESH) {
            return exchange(call);
        }
        if (operation == Operation.UNKNOWN) {
            throw Graph.unknownPath(call);
        }
        boolean writes =
                Set.of(Operation.CREATE, Operation.COMMIT, Operation.UPLOAD).contains(operation);
        Account account = Graph.authorized(world, channel(), call, writes ? PUBLISH : READ);
        return switch (operation) {
            case ACCOUNT -> account(call, account, words);
            case UPLOAD -> films.upload(call, words.get(1));
            case STATUS -> films.status(words.get(words.size() - 1), stuck);
            case CREATE, COMMIT -> {
                Graph.requireOwn(account, words.get(0));
                yield words.get(1).equals("photos")
                        ? photos.photo(account, call)
                        : words.get(1).equals("feed")
                                ? photos.post(account, call)
                                : films.answer(account, call, words.get(1), photos);
            }
            case READ -> read(call, account, words);
            case LIMIT, REFRESH, UNKNOWN -> throw Graph.unknownPath(call);
        };
    }

    /** A page's token that comes of a long-lived one has no end of its own; renewing it is allowed at any time. */
    private Reply exchange(Call call) {
        if (!call.parameter("grant_type").equals("fb_exchange_token")) {
            throw Graph.invalid("Parameter grant_type must be fb_exchange_token");
        }
        if (!call.parameter("client_id").equals(World.CLIENT_ID)
                || !call.parameter("client_secret").equals(World.CLIENT_SECRET)) {
            throw Graph.refusal(400, 1, 0, "Error validating client secret.");
        }
        String token = call.parameter("fb_exchange_token");
        Account account = world.owner(channel(), token)
                .filter(owner -> owner.standing(token, world.now()) == Account.Standing.GOOD)
                .orElseThrow(() -> Graph.refusal(400, 190, 463, "Error validating access token: Session has expired"));
        return Reply.ok(Json.object()
                .put("access_token", account.renew(world.now(), LASTS))
                .put("token_type", "bearer")
                .put("expires_in", LASTS.toSeconds()));
    }

    private Reply account(Call call, Account account, List<String> words) {
        if (words.size() == 2 && words.get(1).equals("permissions")) {
            ObjectNode body = Json.object();
            ArrayNode data = body.putArray("data");
            account.scopes()
                    .forEach(scope -> data.addObject().put("permission", scope).put("status", "granted"));
            return Reply.ok(body);
        }
        if (words.size() == 2 || !words.get(0).equals("me") && !words.get(0).equals(account.id())) {
            throw Graph.unknownPath(call);
        }
        return Reply.ok(Json.object()
                .put("id", account.id())
                .put("name", account.name())
                .put("link", "https://www.facebook.com/" + account.id()));
    }

    private Reply read(Call call, Account account, List<String> words) {
        if (words.size() == 1) {
            return Reply.ok(world.posts()
                    .one(channel(), films.postOf(words.get(0)))
                    .map(Facebook::asJson)
                    .orElseThrow(() -> Graph.unknownPath(call)));
        }
        Graph.requireOwn(account, words.get(0));
        Instant since = call.parameter("since").matches("\\d+")
                ? Instant.ofEpochSecond(Long.parseLong(call.parameter("since")))
                : Instant.EPOCH;
        if (words.get(1).equals("stories")) {
            return Graph.page(call, films.stories(account));
        }
        return Graph.page(
                call,
                world.posts().of(channel(), account.id()).stream()
                        .filter(post -> !post.at().isBefore(since))
                        .filter(post -> shown(post, words.get(1)))
                        .map(Facebook::asJson)
                        .toList());
    }

    /** Stories are on no list of posts; films are also on their own. */
    private static boolean shown(Post post, String list) {
        return switch (list) {
            case "video_reels" -> post.kind().equals("REEL");
            case "videos" -> post.kind().equals("VIDEO") || post.kind().equals("REEL");
            default -> !post.kind().endsWith("STORY");
        };
    }

    private static ObjectNode asJson(Post post) {
        return Json.object()
                .put("id", post.id())
                .put("message", post.text())
                .put("description", post.text())
                .put("permalink_url", post.permalink())
                .put("is_published", true)
                .put("created_time", post.at().toString());
    }

    @Override
    public Reply unavailable() {
        return Graph.unavailable();
    }

    @Override
    public Reply rateLimited(Duration reset) {
        return Graph.rateLimited(world.accounts(channel()).get(0).id(), "pages", 80001, reset);
    }

    @Override
    public Reply rejected() {
        return Graph.error(400, 100, 0, "(#100) The content of this post is not allowed");
    }

    @Override
    public void reset() {
        photos.reset();
        films.reset();
    }
}
