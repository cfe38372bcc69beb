package id.alurkonten.kit.media.probe;

import java.time.Duration;
import java.util.Optional;

/**
 * What a walk through a file's structure measured.
 *
 * @param width pixels, at least 1: the largest that any part of the file declares, as stored for images (before an
 *     EXIF rotation), as shown for videos
 * @param height pixels, at least 1
 * @param playing how long a video runs; empty for images, and for streams recorded without a length
 */
public record Measure(int width, int height, Optional<Duration> playing) {

    static Measure ofImage(int width, int height) throws MalformedMedia {
        return of(width, height, Optional.empty());
    }

    static Measure of(int width, int height, Optional<Duration> playing) throws MalformedMedia {
        if (width < 1 || height < 1) {
            throw new MalformedMedia("A picture of " + width + " by " + height + " pixels");
        }
        return new Measure(width, height, playing);
    }

    /** Width times height. */
    public long pixels() {
        return (long) width * height;
    }
}
