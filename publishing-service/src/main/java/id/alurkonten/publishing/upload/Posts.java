package id.alurkonten.publishing.upload;

import id.alurkonten.kit.media.Integrity;
import id.alurkonten.kit.media.MediaObject;
import id.alurkonten.kit.media.MediaStore;
import id.alurkonten.publishing.approval.Approval;
import id.alurkonten.publishing.approval.Design;
import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.publishing.platform.MediaLinks;
import id.alurkonten.publishing.platform.PlatformFault;
import id.alurkonten.publishing.platform.Post;
import id.alurkonten.publishing.platform.Post.Format;
import id.alurkonten.publishing.platform.Post.Medium;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes posts out of what was approved, and of nothing else. */
@ApplicationScoped
class Posts {

    private static final String COVER = "COVER";
    /** As the production desk divides a thread: a line with three hyphens between its posts. */
    private static final Pattern BETWEEN_POSTS = Pattern.compile("\\R---\\R");

    private final MediaStore store;
    private final MediaLinks links;

    Posts(MediaStore store, MediaLinks links) {
        this.store = store;
        this.links = links;
    }

    Post of(UUID publicationId, Approval approval, Channel channel) {
        Design design = approval.readDesign();
        Design.Variant variant = design.variantFor(channel);
        List<Medium> media = media(design, false);
        Format format = format(approval.format(), media);
        String text = variant.hashtags().isEmpty()
                ? variant.caption()
                : variant.caption() + "\n\n" + String.join(" ", variant.hashtags());
        List<String> parts = format == Format.THREAD ? List.of(BETWEEN_POSTS.split(text)) : List.of(text);
        Optional<Medium> cover = media(design, true).stream().findFirst();
        return new Post(publicationId, format, parts, Optional.ofNullable(variant.title()), media, cover);
    }

    /**
     * Reads each file, and holds it against its hash.
     *
     * @throws PlatformFault REJECTED if one is not what was approved
     */
    void requireApprovedBytes(Approval approval) {
        for (Design.Medium medium : approval.readDesign().media()) {
            Integrity integrity = store.verify(medium.sha256());
            if (integrity != Integrity.INTACT) {
                throw PlatformFault.rejected("The file %s in the media store is %s: not what was approved"
                        .formatted(medium.sha256(), integrity));
            }
        }
    }

    private List<Medium> media(Design design, boolean cover) {
        return design.media().stream()
                .filter(medium -> COVER.equals(medium.role()) == cover)
                .map(this::medium)
                .toList();
    }

    private Medium medium(Design.Medium medium) {
        MediaObject object = store.find(medium.sha256())
                .orElseThrow(
                        () -> PlatformFault.rejected("The file " + medium.sha256() + " is not in the media store"));
        return new Medium(
                object.sha256(), object.mediaType(), object.size(), medium.altText(), links.to(object.sha256()));
    }

    /** The agency tells kinds of pictures apart that platforms don't; several files are a carousel whatever it says. */
    private static Format format(String approved, List<Medium> media) {
        return switch (approved) {
            case "THREAD" -> Format.THREAD;
            case "STORY" -> Format.STORY;
            case "SHORT_VIDEO" -> Format.SHORT_VIDEO;
            default -> {
                if (media.isEmpty()) {
                    yield Format.TEXT;
                }
                yield media.size() > 1 ? Format.CAROUSEL : media.get(0).isVideo() ? Format.VIDEO : Format.PHOTO;
            }
        };
    }
}
