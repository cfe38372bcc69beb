package id.alurkonten.system.platforms.meta;

import static id.alurkonten.system.platforms.meta.Graph.refusal;

import id.alurkonten.system.platforms.Account;
import id.alurkonten.system.platforms.Channel;
import id.alurkonten.system.platforms.World;
import id.alurkonten.system.platforms.http.Call;
import id.alurkonten.system.platforms.media.Medium;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Threads makes a container of: <em>Overview</em> (section <em>Limitations</em>: media specifications), <em>Posts</em>
 * and the reference of {@code POST /{threads-user-id}/threads}.
 */
final class ThreadsMedia {
    /** Emoji count as the bytes they have in UTF-8. */
    private static final int TEXT = 500;

    private static final long PICTURE_BYTES = 8L << 20;
    private static final long FILM_BYTES = 1L << 30;
    private static final double WIDEST = 10;
    private static final Pattern ID = Pattern.compile("[^0-9A-Za-z_]+");

    private final World world;
    private final Map<String, Container> containers;

    ThreadsMedia(World world, Map<String, Container> containers) {
        this.world = world;
        this.containers = containers;
    }

    /** A text may be published by the call that creates it. */
    static boolean isPublishedAtOnce(Call call) {
        return call.parameter("auto_publish_text").equals("true")
                && call.parameter("media_type").equals("TEXT");
    }

    Container create(Account account, Call call) {
        String text = call.parameter("text");
        if (counted(text) > TEXT) {
            throw Graph.invalid("Param text must be at most 500 characters long");
        }
        String kind = call.parameter("media_type");
        Container container =
                switch (kind) {
                    case "TEXT" -> text(account, call, text);
                    case "IMAGE", "VIDEO" -> single(account, call, kind, text);
                    case "CAROUSEL" -> carousel(account, call, text);
                    default -> throw Graph.invalid("Param media_type must be one of {CAROUSEL, IMAGE, TEXT, VIDEO}");
                };
        containers.put(container.id(), container);
        return container;
    }

    private static int counted(String text) {
        return text.codePoints()
                .map(point -> Character.isSupplementaryCodePoint(point)
                        ? Character.toString(point).getBytes(StandardCharsets.UTF_8).length
                        : 1)
                .sum();
    }

    private Container text(Account account, Call call, String text) {
        if (text.isBlank()) {
            throw Graph.invalid("Param text is required for a text post");
        }
        if (isItem(call)) {
            throw Graph.invalid("A text cannot be a carousel item");
        }
        String answered = call.parameter("reply_to_id");
        if (!answered.isEmpty() && world.posts().one(Channel.THREADS, answered).isEmpty()) {
            throw Graph.invalid("Param reply_to_id is the id of no post");
        }
        return container(account, answered.isEmpty() ? "TEXT" : "REPLY", text, List.of(), false, false, "");
    }

    private static boolean isItem(Call call) {
        return call.parameter("is_carousel_item").equals("true");
    }

    private Container single(Account account, Call call, String kind, String text) {
        boolean film = kind.equals("VIDEO");
        String address = call.parameter(film ? "video_url" : "image_url");
        if (address.isEmpty()) {
            throw Graph.invalid("Param " + (film ? "video_url" : "image_url") + " is required");
        }
        Optional<Medium> medium = world.fetcher().fetch(address).map(Medium::of);
        String error = medium.map(found -> film ? wrongFilm(found) : "").orElse(film ? "FAILED_DOWNLOADING_VIDEO" : "");
        if (!film) {
            requirePicture(medium.orElseThrow(
                    () -> refusal(400, 100, 2207052, "The media could not be fetched from this URI: " + address)));
        }
        List<String> hashes = medium.map(found -> List.of(found.sha256())).orElse(List.of());
        return container(account, kind, text, hashes, isItem(call), film, error);
    }

    private static void requirePicture(Medium picture) {
        if (!picture.type().equals("image/jpeg") && !picture.type().equals("image/png")) {
            throw refusal(400, 36001, 2207005, "The image format is not supported. Supported formats are: JPEG, PNG.");
        }
        if (picture.size() > PICTURE_BYTES) {
            throw refusal(400, 36000, 2207004, "The image is too large to download. It should be less than 8 MiB.");
        }
        if (picture.aspect() > WIDEST || picture.aspect() < 1 / WIDEST) {
            throw refusal(400, 36003, 2207009, "The aspect ratio is not supported: 10:1 at most.");
        }
    }

    private static String wrongFilm(Medium film) {
        if (!film.type().equals("video/mp4") && !film.type().equals("video/quicktime") || film.size() > FILM_BYTES) {
            return "FAILED_PROCESSING_VIDEO";
        }
        return film.seconds() > 0 && film.seconds() <= 300 ? "" : "INVALID_DURATION";
    }

    private Container carousel(Account account, Call call, String text) {
        List<String> children = Arrays.stream(ID.split(call.parameter("children")))
                .filter(id -> !id.isEmpty())
                .toList();
        if (children.size() < 2 || children.size() > 20) {
            throw Graph.invalid("A carousel must have at least 2 and at most 20 children");
        }
        List<String> media = new ArrayList<>();
        for (String id : children) {
            Container child = containers.get(id);
            if (child == null || !child.item() || !child.account().equals(account.id())) {
                throw refusal(400, 24, 4279009, "The requested resource does not exist: media " + id);
            }
            if (child.state(world.now()) != Container.State.FINISHED) {
                throw refusal(400, 24, 4279009, "A child of the carousel is " + child.state(world.now()) + ": " + id);
            }
            media.addAll(child.media());
        }
        return container(account, "CAROUSEL", text, media, false, false, "");
    }

    private Container container(
            Account account, String kind, String text, List<String> media, boolean item, boolean film, String error) {
        return new Container(world.nextId(), account.id(), kind, text, media, item, film, world.now(), error, "");
    }
}
