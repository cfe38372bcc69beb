package id.alurkonten.publishing.platform;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to be posted on one channel: exactly what was approved for it.
 *
 * @param parts the text as it is to appear, hashtags after it; several only for a thread
 * @param title for platforms that have one
 * @param media the files themselves, in their order
 * @param cover a picture for the video, where the design has one
 */
public record Post(
        UUID publicationId,
        Format format,
        List<String> parts,
        Optional<String> title,
        List<Medium> media,
        Optional<Medium> cover) {

    /** The forms that platforms tell apart. */
    public enum Format {
        TEXT,
        PHOTO,
        CAROUSEL,
        VIDEO,
        SHORT_VIDEO,
        STORY,
        THREAD
    }

    /**
     * One file.
     *
     * @param size bytes
     * @param link opens exactly this file to whoever has it, for some hours
     */
    public record Medium(String sha256, String mediaType, long size, String altText, URI link) {

        public boolean isVideo() {
            return mediaType.startsWith("video/");
        }
    }

    public Post {
        parts = List.copyOf(parts);
        media = List.copyOf(media);
    }

    /** The text of a post that is no thread. */
    public String text() {
        return parts.get(0);
    }

    /** The one file of a post that has one. */
    public Medium medium() {
        return media.get(0);
    }
}
