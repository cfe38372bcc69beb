package id.alurkonten.kit.media;

import id.alurkonten.kit.s3.S3Config;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The limits and the place of the media store: {@code alurkonten.media.*}. */
@ConfigMapping(prefix = "alurkonten.media")
public interface MediaConfig {

    /**
     * {@code alurkonten.media.folder}: where objects are kept, one folder (or one network volume) shared by every
     * service and replica. The default is relative to the working directory and good for one machine alone.
     */
    @WithDefault(".local/media")
    Path folder();

    /**
     * {@code alurkonten.media.types}: the media types accepted, a part of those that the store can check: no type can
     * be added here that it would have to take on trust. A name that it does not know stops the start.
     */
    @WithDefault("image/jpeg,image/png,image/gif,image/webp,video/mp4,video/quicktime,video/webm")
    List<String> types();

    /** {@code alurkonten.media.s3}: a bucket in the folder's place, the same for every service. */
    S3Config s3();

    /** {@code alurkonten.media.image}: limits of a single picture. */
    Image image();

    /** {@code alurkonten.media.video}: limits of a single video. */
    Video video();

    /** {@code alurkonten.media.uploads}: files on their way in parts. */
    Uploads uploads();

    /**
     * {@code alurkonten.media.abandoned-after}: a temporary file untouched for so long was left by a killed process and
     * is removed at the next start. Longer than the longest pause within an upload.
     */
    @WithDefault("1H")
    Duration abandonedAfter();

    /** Limits of a picture. */
    interface Image {
        /** {@code alurkonten.media.image.max-bytes}: above every platform's own limit, which production checks. */
        @WithDefault("20M")
        MemorySize maxBytes();

        /**
         * {@code alurkonten.media.image.max-pixels}: width times height. Whoever opens the picture needs some four
         * bytes of memory for each; a small file can claim billions.
         */
        @WithDefault("100000000")
        long maxPixels();

        /** {@code alurkonten.media.image.max-side}: width and height each, in pixels. */
        @WithDefault("20000")
        int maxSide();
    }

    /** What is on its way in parts, and how much of it. */
    interface Uploads {
        /**
         * {@code alurkonten.media.uploads.folder}: where parts wait for the rest; without it, {@code .uploads} in the
         * folder of the media store. Every replica must see the same: what another began is unknown elsewhere, and
         * begins anew there.
         */
        Optional<Path> folder();

        /** {@code alurkonten.media.uploads.kept-for}: without another part for so long, it is forgotten. */
        @WithDefault("24H")
        Duration keptFor();

        /** {@code alurkonten.media.uploads.per-person}: how many one person may have under way. */
        @WithDefault("5")
        int perPerson();

        /** {@code alurkonten.media.uploads.max-bytes}: what all that is under way may come to. */
        @WithDefault("64G")
        MemorySize maxBytes();
    }

    /** Limits of a video; its picture is held to the limits of {@link Image} in pixels. */
    interface Video {
        /** {@code alurkonten.media.video.max-bytes}: 4 GiB, the largest that a platform takes. */
        @WithDefault("4G")
        MemorySize maxBytes();
    }
}
