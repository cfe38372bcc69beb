package id.alurkonten.production.design;

import id.alurkonten.kit.media.MediaObject;

/** What kind of content it is, and so which files make it. */
public enum ContentFormat {
    POSTER,
    INFOGRAPHIC,
    CAROUSEL,
    PHOTO,
    SHORT_VIDEO,
    VIDEO,
    STORY,
    THREAD,
    TEXT;

    /** Text alone is content in two of them; all others are nothing without a file. */
    public boolean needsMedia() {
        return switch (this) {
            case THREAD, TEXT -> false;
            case POSTER, INFOGRAPHIC, CAROUSEL, PHOTO, SHORT_VIDEO, VIDEO, STORY -> true;
        };
    }

    /** Whether a file of that type can be the content itself (not its cover). */
    public boolean takes(MediaObject media) {
        return switch (this) {
            case POSTER, INFOGRAPHIC, PHOTO -> media.isImage();
            case SHORT_VIDEO, VIDEO -> media.isVideo();
            case CAROUSEL, STORY, THREAD, TEXT -> media.isImage() || media.isVideo();
        };
    }
}
