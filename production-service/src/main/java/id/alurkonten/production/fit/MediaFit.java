package id.alurkonten.production.fit;

import id.alurkonten.kit.media.MediaObject;
import id.alurkonten.kit.media.MediaStore;
import id.alurkonten.production.design.Design;
import id.alurkonten.production.design.DesignMedia;
import id.alurkonten.production.limits.Finding;
import id.alurkonten.production.limits.ImageLimits;
import id.alurkonten.production.limits.LimitCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes pictures fit that one of the design's platforms would refuse for their type or their bytes, and that lose nothing by
 * it: a PNG where only JPEG is taken, a file that is too large. Only when whoever uploads asks for it, and before anybody
 * approves: what it makes is in the design, and so in its hash. It changes no shape and no video.
 */
@ApplicationScoped
public class MediaFit {

    /** Four bytes of memory for each, three times: a service has some 200 MB. */
    private static final long MOST_PIXELS = 6_000_000;

    private static final String JPEG = "image/jpeg";

    private final LimitCheck limits;
    private final MediaStore store;

    MediaFit(LimitCheck limits, MediaStore store) {
        this.limits = limits;
        this.store = store;
    }

    /** A design whose pictures fit, as far as that could be done, and what was put in the place of what. */
    public record Fitted(Design design, List<Rendition> renditions) {}

    /**
     * @param findings what the design breaks of its platforms' limits
     * @param media what is known of each file, by its hash
     * @param day when it is to appear: the limits of that day hold
     */
    public Fitted fit(Design design, List<Finding> findings, Map<String, MediaObject> media, LocalDate day) {
        ImageLimits accepted = limits.images(design, day);
        List<DesignMedia> files = new ArrayList<>(design.media());
        List<Rendition> renditions = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            DesignMedia file = files.get(i);
            String field = "media[" + i + "]";
            if (findings.stream()
                    .anyMatch(finding -> finding.isMendable() && finding.field().equals(field))) {
                rendition(media.get(file.sha256()), accepted).ifPresent(renditions::add);
            }
        }
        files.replaceAll(file -> renditions.stream()
                .filter(rendition -> rendition.original().equals(file.sha256()))
                .findFirst()
                .map(rendition -> new DesignMedia(rendition.sha256(), file.altText(), file.role()))
                .orElse(file));
        return new Fitted(
                new Design(files, design.variants()),
                renditions.stream().distinct().toList());
    }

    private Optional<Rendition> rendition(MediaObject original, ImageLimits accepted) {
        if (!accepted.types().contains(JPEG) || pixels(original) > MOST_PIXELS) {
            return Optional.empty();
        }
        try (InputStream picture = store.open(original.sha256())) {
            Optional<byte[]> jpeg = JpegPicture.of(picture, accepted.maxBytes());
            if (jpeg.isEmpty()) {
                return Optional.empty();
            }
            MediaObject made = store.put(new ByteArrayInputStream(jpeg.get())).object();
            return Optional.of(new Rendition(original.sha256(), made.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long pixels(MediaObject picture) {
        return picture.width() == null || picture.height() == null
                ? Long.MAX_VALUE
                : (long) picture.width() * picture.height();
    }
}
