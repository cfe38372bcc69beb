package id.alurkonten.production.limits;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** What one platform accepts. A part that is null is not limited there. */
public record ChannelLimits(
        Caption caption, Title title, Hashtags hashtags, Image image, Video video, Carousel carousel, Photos photos) {

    /**
     * @param max characters
     * @param urlWeight what any link counts; where given, all is counted as X does: letters of most scripts beyond
     *     Latin, Greek, Cyrillic and their neighbours, and each emoji, count two
     * @param emojiAsUtf8Bytes an emoji counts its bytes in UTF-8
     * @param fold so many characters are seen before a reader asks for the rest; null where all of it is
     */
    public record Caption(int max, Severity severity, Integer urlWeight, boolean emojiAsUtf8Bytes, Integer fold) {
        public Caption {
            severity = orBlock(severity);
        }

        /** How long the text is, as this platform counts. */
        int lengthOf(String text) {
            if (urlWeight != null) {
                return TextLength.weighted(text, urlWeight);
            }
            return emojiAsUtf8Bytes ? TextLength.withEmojiAsUtf8Bytes(text) : TextLength.characters(text);
        }
    }

    /** @param max characters; where a platform has titles, one is required */
    public record Title(int max, Severity severity) {
        public Title {
            severity = orBlock(severity);
        }
    }

    /** @param recommended more than these is a warning; null where none is given */
    public record Hashtags(int max, Severity severity, Integer recommended) {
        public Hashtags {
            severity = orBlock(severity);
        }
    }

    /**
     * @param minAspect width divided by height
     * @param max how many images in one post
     */
    public record Image(
            List<String> types,
            Long maxBytes,
            BigDecimal minAspect,
            BigDecimal maxAspect,
            Integer max,
            Severity severity) {
        public Image {
            types = List.copyOf(Objects.requireNonNull(types, "image.types"));
            severity = orBlock(severity);
        }
    }

    /**
     * @param max how many videos in one post
     * @param required whether nothing can be posted without one
     */
    public record Video(
            List<String> types,
            Long maxBytes,
            Integer minSeconds,
            Integer maxSeconds,
            Integer max,
            boolean required,
            Severity severity) {
        public Video {
            types = List.copyOf(Objects.requireNonNull(types, "video.types"));
            severity = orBlock(severity);
        }
    }

    /** How many files a post with several may have. */
    public record Carousel(int min, int max, Severity severity) {
        public Carousel {
            severity = orBlock(severity);
        }
    }

    /** @param titleMax characters of the title of a post of photos */
    public record Photos(int max, Integer titleMax, Severity severity) {
        public Photos {
            severity = orBlock(severity);
        }
    }

    /** What a platform would refuse is better refused here, before people have spent their time on it. */
    private static Severity orBlock(Severity severity) {
        return severity == null ? Severity.BLOCK : severity;
    }
}
