package id.alurkonten.kit.media;

import id.alurkonten.kit.media.probe.Measure;
import id.alurkonten.kit.media.probe.MediaFormat;
import java.util.List;

/** What the configuration lets in. */
final class MediaRules {

    private final MediaConfig config;
    private final List<String> types;

    /** @throws IllegalArgumentException when a type is configured that the store cannot check */
    MediaRules(MediaConfig config) {
        this.config = config;
        this.types = List.copyOf(config.types());
        for (String type : types) {
            if (MediaFormat.ofMediaType(type).isEmpty()) {
                throw new IllegalArgumentException(
                        "alurkonten.media.types names " + type + ", which the media store cannot check");
            }
        }
    }

    MediaFormat requireAccepted(String sniffed) {
        return MediaFormat.ofMediaType(sniffed)
                .filter(format -> types.contains(format.mediaType()))
                .orElseThrow(() -> UnsupportedMedia.type(sniffed, types));
    }

    long maxBytes(MediaFormat format) {
        return format.isImage()
                ? config.image().maxBytes().asLongValue()
                : config.video().maxBytes().asLongValue();
    }

    void requireWithin(Measure measure) {
        long pixels = config.image().maxPixels();
        int side = config.image().maxSide();
        if (measure.pixels() > pixels || measure.width() > side || measure.height() > side) {
            throw MediaTooLarge.pixels(measure, pixels, side);
        }
    }
}
