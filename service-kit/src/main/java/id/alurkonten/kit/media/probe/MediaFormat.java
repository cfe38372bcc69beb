package id.alurkonten.kit.media.probe;

import java.util.Arrays;
import java.util.Optional;

/** The media types that the store understands well enough to vouch for. Configuration may allow fewer, never more. */
public enum MediaFormat {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    MP4("video/mp4", "mp4"),
    QUICKTIME("video/quicktime", "mov"),
    WEBM("video/webm", "webm");

    private final String mediaType;
    private final String extension;

    MediaFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The format registered under that media type, written exactly (RFC 6838; lower case, no parameters). */
    public static Optional<MediaFormat> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }

    /** The IANA media type, for example {@code image/jpeg}. */
    public String mediaType() {
        return mediaType;
    }

    /** The usual file name extension, without the dot. */
    public String extension() {
        return extension;
    }

    public boolean isImage() {
        return switch (this) {
            case JPEG, PNG, GIF, WEBP -> true;
            case MP4, QUICKTIME, WEBM -> false;
        };
    }
}
