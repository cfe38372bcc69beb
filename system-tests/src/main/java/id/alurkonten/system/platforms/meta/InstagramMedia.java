package id.alurkonten.system.platforms.meta;

import static id.alurkonten.system.platforms.meta.Graph.refusal;

import id.alurkonten.system.platforms.Account;
import id.alurkonten.system.platforms.World;
import id.alurkonten.system.platforms.http.Call;
import id.alurkonten.system.platforms.media.Medium;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Instagram makes a container of: reference <em>IG User Media</em>, sections <em>Image Specifications</em>, <em>Reel
 * Specifications</em>, <em>Story Video Specifications</em> and <em>Query String Parameters</em>.
 *
 * <p>Assumed: a picture that is wrong is refused at once, a film only by the container's state.
 */
final class InstagramMedia {
    private static final int CAPTION = 2_200;
    private static final int HASHTAGS = 30;
    private static final int MENTIONS = 20;
    private static final long PICTURE_BYTES = 8L << 20;
    private static final long REEL_BYTES = 300L << 20;
    private static final long STORY_BYTES = 100L << 20;
    private static final double NARROWEST = 0.8;
    private static final double WIDEST = 1.91;
    private static final double ROUNDING = 0.005;
    private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{N}_]+");
    private static final Pattern MENTION = Pattern.compile("@[\\w.]+");
    private static final Pattern ID = Pattern.compile("[^0-9A-Za-z_]+");

    private final World world;
    private final Map<String, Container> containers;

    InstagramMedia(World world, Map<String, Container> containers) {
        this.world = world;
        this.containers = containers;
    }

    String create(Account account, Call call) {
        String kind = call.parameter("media_type");
        String caption = call.parameter("caption");
        requireShort(caption);
        Container container =
                switch (kind) {
                    case "CAROUSEL" -> carousel(account, call, caption);
                    case "", "IMAGE" -> single(account, call, "IMAGE", caption);
                    case "REELS", "STORIES" -> single(account, call, kind, caption);
                    case "VIDEO" -> {
                        if (!isItem(call)) {
                            throw refusal(
                                    400,
                                    100,
                                    2207067,
                                    "The VIDEO value for media_type is no longer supported. Use the REELS media_type to"
                                            + " publish a video to your Instagram feed.");
                        }
                        yield single(account, call, kind, caption);
                    }
                    default -> throw refusal(400, 100, 2207023, "The media type " + kind + " is unknown.");
                };
        containers.put(container.id(), container);
        return container.id();
    }

    private static void requireShort(String caption) {
        if (caption.codePointCount(0, caption.length()) > CAPTION
                || HASHTAG.matcher(caption).results().count() > HASHTAGS
                || MENTION.matcher(caption).results().count() > MENTIONS) {
            throw refusal(
                    400,
                    36004,
                    2207010,
                    "The caption was too long: at most 2,200 characters, 30 hashtags and 20 @ tags.");
        }
    }

    private static boolean isItem(Call call) {
        return call.parameter("is_carousel_item").equals("true");
    }

    private Container single(Account account, Call call, String kind, String caption) {
        boolean film = !call.parameter("video_url").isEmpty();
        String address = call.parameter(film ? "video_url" : "image_url");
        boolean filmWanted = kind.equals("REELS") || kind.equals("VIDEO");
        if (address.isEmpty() || !kind.equals("STORIES") && filmWanted != film) {
            throw Graph.invalid(
                    "The parameter " + (filmWanted ? "video_url" : "image_url") + " is required for this media type");
        }
        if (isItem(call) && (kind.equals("REELS") || kind.equals("STORIES"))) {
            throw Graph.invalid("Reels and stories cannot appear in a carousel");
        }
        Optional<Medium> medium = world.fetcher().fetch(address).map(Medium::of);
        String error = "";
        if (film) {
            error = medium.map(found -> wrongFilm(found, kind)).orElse("Media download has failed. 2207052");
        } else {
            requirePicture(
                    medium.orElseThrow(() ->
                            refusal(400, 9004, 2207052, "The media could not be fetched from this URI: " + address)),
                    kind);
        }
        return new Container(
                world.nextId(),
                account.id(),
                kind,
                kind.equals("STORIES") ? "" : caption,
                medium.map(found -> List.of(found.sha256())).orElse(List.of()),
                isItem(call),
                film,
                world.now(),
                error,
                "");
    }

    private static void requirePicture(Medium picture, String kind) {
        if (!picture.type().equals("image/jpeg")) {
            throw refusal(400, 36001, 2207005, "The image format is not supported. Supported formats are: JPEG.");
        }
        if (picture.size() > PICTURE_BYTES) {
            throw refusal(400, 36000, 2207004, "The image is too large to download. It should be less than 8 MiB.");
        }
        if (!kind.equals("STORIES")
                && (picture.aspect() < NARROWEST - ROUNDING || picture.aspect() > WIDEST + ROUNDING)) {
            throw refusal(
                    400,
                    36003,
                    2207009,
                    "The submitted image with aspect ratio (%d:%d) cannot be published. It must be within 4:5 and 1.91:1."
                            .formatted(picture.width(), picture.height()));
        }
    }

    private static String wrongFilm(Medium film, String kind) {
        boolean reel = kind.equals("REELS");
        if (!film.type().equals("video/mp4") && !film.type().equals("video/quicktime")) {
            return "The video format is not supported. 2207026";
        }
        if (film.size() > (reel ? REEL_BYTES : STORY_BYTES)) {
            return "The video is too large. 2207026";
        }
        boolean fits = film.seconds() >= 3 && film.seconds() <= (reel ? 900 : 60);
        return fits ? "" : "The video's duration is out of range: " + film.seconds() + " s. 2207026";
    }

    /** A list of identifiers, however it is written: JSON, or with commas. */
    private Container carousel(Account account, Call call, String caption) {
        List<String> children = Arrays.stream(ID.split(call.parameter("children")))
                .filter(id -> !id.isEmpty())
                .toList();
        if (children.size() < 2 || children.size() > 10) {
            throw refusal(
                    400,
                    100,
                    2207028,
                    "Your post won't work as a carousel. Carousels need at least 2 photos or videos and no more than 10.");
        }
        List<String> media = new ArrayList<>();
        for (String id : children) {
            Container child = containers.get(id);
            if (child == null || !child.item() || !child.account().equals(account.id())) {
                throw refusal(400, 24, 2207006, "The media with " + id + " cannot be found.");
            }
            switch (child.state(world.now())) {
                case FINISHED -> media.addAll(child.media());
                case EXPIRED, ERROR, PUBLISHED ->
                    throw refusal(400, -2, 2207020, "The media you are trying to access has expired: " + id);
                case IN_PROGRESS ->
                    throw refusal(
                            400, 9007, 2207027, "The media is not ready for publishing, please wait for a moment");
            }
        }
        return new Container(
                world.nextId(), account.id(), "CAROUSEL", caption, media, false, false, world.now(), "", "");
    }
}
