package id.alurkonten.kit.media;

import id.alurkonten.kit.media.probe.Measure;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;

/** Beyond the limits of {@link MediaConfig}, in bytes or in pixels. */
public class MediaTooLarge extends ProblemException {

    private MediaTooLarge(String messageKey, Object... arguments) {
        super(ProblemType.TOO_LARGE, messageKey, arguments);
    }

    static MediaTooLarge bytes(String mediaType, long limit) {
        return new MediaTooLarge("media.too-many-bytes", mediaType, limit);
    }

    static MediaTooLarge pixels(Measure measure, long pixels, int side) {
        return new MediaTooLarge("media.too-many-pixels", measure.width(), measure.height(), pixels, side);
    }
}
