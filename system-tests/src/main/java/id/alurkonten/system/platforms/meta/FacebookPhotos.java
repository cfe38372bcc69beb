package id.alurkonten.system.platforms.meta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.alurkonten.system.platforms.Account;
import id.alurkonten.system.platforms.Channel;
import id.alurkonten.system.platforms.Post;
import id.alurkonten.system.platforms.World;
import id.alurkonten.system.platforms.http.Call;
import id.alurkonten.system.platforms.http.Json;
import id.alurkonten.system.platforms.http.Multipart;
import id.alurkonten.system.platforms.http.Reply;
import id.alurkonten.system.platforms.media.Medium;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Photos and posts of a page: reference <em>Page Photos</em> (sections <em>Creating, Parameters</em>: {@code url},
 * {@code source}, {@code published}; photos of at most 10 MB, JPEG, BMP, PNG, GIF, TIFF) and <em>Page Feed</em>.
 */
final class FacebookPhotos {
    private static final int MESSAGE = 63_206;
    private static final int PHOTOS = 10;
    private static final long BYTES = 10L << 20;
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/gif");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final World world;
    /** Uploaded, and in no post yet. */
    private final Map<String, Medium> unpublished = new HashMap<>();

    FacebookPhotos(World world) {
        this.world = world;
    }

    void reset() {
        unpublished.clear();
    }

    Reply photo(Account account, Call call) {
        Optional<byte[]> bytes = call.file("source").map(Multipart.Part::bytes);
        if (bytes.isEmpty() && !call.parameter("url").isEmpty()) {
            bytes = world.fetcher().fetch(call.parameter("url"));
        }
        Medium photo = Medium.of(
                bytes.orElseThrow(() -> Graph.refusal(400, 324, 2069019, "(#324) Missing or invalid image file")));
        if (!TYPES.contains(photo.type()) || photo.size() > BYTES) {
            throw Graph.refusal(
                    400,
                    1,
                    1366046,
                    "Your photos couldn't be uploaded. Photos should be smaller than 10 MB and saved as JPG, PNG or GIF.");
        }
        String id = world.nextId();
        if (call.parameter("published").equals("false")) {
            unpublished.put(id, photo);
            return Reply.ok(Json.object().put("id", id));
        }
        String message = call.parameter("message").isEmpty() ? call.parameter("caption") : call.parameter("message");
        Post post = add(account, "PHOTO", message, List.of(photo.sha256()));
        return Reply.ok(Json.object().put("id", id).put("post_id", post.id()));
    }

    /** Takes an unpublished photo: it can be in one post. */
    Medium take(String id) {
        Medium photo = unpublished.remove(id);
        if (photo == null) {
            throw Graph.invalid("Invalid photo id, or one that is published already: " + id);
        }
        return photo;
    }

    Reply post(Account account, Call call) {
        String message = call.parameter("message");
        List<String> ids = attached(call);
        if (message.isBlank() && ids.isEmpty() && call.parameter("link").isEmpty()) {
            throw Graph.invalid("The post is empty. Please enter a message to share.");
        }
        if (message.length() > MESSAGE || ids.size() > PHOTOS) {
            throw Graph.invalid("The message is too long, or it has more than ten photos");
        }
        if (!unpublished.keySet().containsAll(ids) || Set.copyOf(ids).size() < ids.size()) {
            if (!ids.isEmpty() && unpublished.keySet().stream().noneMatch(ids::contains)) {
                world.posts().repeated(Channel.FACEBOOK);
            }
            throw Graph.invalid("attached_media has an invalid photo id, or one that is published already");
        }
        List<String> media = ids.stream().map(this::take).map(Medium::sha256).toList();
        return Reply.ok(Json.object()
                .put(
                        "id",
                        add(account, ids.isEmpty() ? "TEXT" : "PHOTO", message, media)
                                .id()));
    }

    /** {@code attached_media[0]={"media_fbid": …}} of a form, or a list in JSON, as the reference shows both. */
    private static List<String> attached(Call call) {
        List<String> ids = new ArrayList<>();
        try {
            for (int i = 0; call.parameters().containsKey("attached_media[" + i + "]"); i++) {
                ids.add(MAPPER.readTree(call.parameter("attached_media[" + i + "]"))
                        .path("media_fbid")
                        .asText());
            }
            if (!call.parameter("attached_media").isEmpty()) {
                MAPPER.readTree(call.parameter("attached_media"))
                        .forEach(each -> ids.add(each.path("media_fbid").asText()));
            }
        } catch (JsonProcessingException e) {
            throw Graph.invalid("Param attached_media must be an array of objects");
        }
        return ids;
    }

    Post add(Account account, String kind, String message, List<String> media) {
        String id = account.id() + "_" + world.nextId();
        return world.posts()
                .add(new Post(
                        Channel.FACEBOOK,
                        account.id(),
                        id,
                        "https://www.facebook.com/" + id,
                        kind,
                        "",
                        message,
                        media,
                        world.now()));
    }
}
