package id.alurkonten.production.limits;

import java.util.Locale;

/** Which limit of a platform was looked at. */
public enum Rule {
    CAPTION_LENGTH,
    TITLE_REQUIRED,
    TITLE_LENGTH,
    HASHTAG_COUNT,
    HASHTAG_RECOMMENDED,
    IMAGE_TYPE,
    IMAGE_BYTES,
    IMAGE_ASPECT,
    IMAGE_COUNT,
    VIDEO_TYPE,
    VIDEO_BYTES,
    VIDEO_SECONDS,
    VIDEO_SECONDS_UNKNOWN,
    VIDEO_COUNT,
    VIDEO_REQUIRED,
    CAROUSEL_COUNT;

    /** Under which the bundle has its sentence. */
    public String messageKey() {
        return "limit." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
