package id.alurkonten.production.limits;

import id.alurkonten.kit.media.MediaObject;
import id.alurkonten.production.design.ContentFormat;
import id.alurkonten.production.design.Design;
import id.alurkonten.production.design.DesignMedia;
import id.alurkonten.production.design.Variant;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds a design against what each of its platforms accepts. */
@Singleton
public class LimitCheck {

    private final PlatformLimits limits;

    public LimitCheck(PlatformLimits limits) {
        this.limits = limits;
    }

    /**
     * What the design breaks, in the order of its variants.
     *
     * @param media what is known of each file, by its hash
     * @param day when it is to appear: the limits of that day hold
     */
    public List<Finding> check(Design design, ContentFormat format, Map<String, MediaObject> media, LocalDate day) {
        List<PostMedia> main = new ArrayList<>();
        for (int i = 0; i < design.media().size(); i++) {
            DesignMedia file = design.media().get(i);
            if (file.role() == DesignMedia.Role.MAIN) {
                main.add(new PostMedia("media[" + i + "]", media.get(file.sha256())));
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < design.variants().size(); i++) {
            Variant variant = design.variants().get(i);
            String field = "variants[" + i + "]";
            limits.of(variant.channel(), day).ifPresent(channel -> {
                findings.addAll(new TextCheck(variant, field, format, main).against(channel));
                findings.addAll(new MediaCheck(variant.channel(), field, format, main).against(channel));
            });
        }
        return List.copyOf(findings);
    }

    /** What every platform of the design takes as a picture, on that day. */
    public ImageLimits images(Design design, LocalDate day) {
        Set<String> types = new HashSet<>(Set.of("image/jpeg", "image/png", "image/gif", "image/webp"));
        long maxBytes = Long.MAX_VALUE;
        for (Variant variant : design.variants()) {
            ChannelLimits.Image image =
                    limits.of(variant.channel(), day).map(ChannelLimits::image).orElse(null);
            if (image != null) {
                types.retainAll(image.types());
                maxBytes = image.maxBytes() == null ? maxBytes : Math.min(maxBytes, image.maxBytes());
            }
        }
        return new ImageLimits(types, maxBytes);
    }
}
