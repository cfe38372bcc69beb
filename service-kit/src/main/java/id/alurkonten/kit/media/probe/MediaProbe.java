package id.alurkonten.kit.media.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Says what bytes are, by the bytes alone: a file's name and declared type are never asked. */
public final class MediaProbe {

    /** So many first bytes are enough to tell a type; fewer only when the file has no more. */
    public static final int HEAD_BYTES = 64 * 1024;

    private static final int BRAND_AT = 8;

    private MediaProbe() {}

    /**
     * The media type that the bytes look like, for example {@code text/html}; {@code application/octet-stream} when
     * nothing is recognised.
     *
     * @param head the first {@value #HEAD_BYTES} bytes, or all
     */
    public static String sniff(byte[] head) throws IOException {
        String detected;
        try (TikaInputStream input = TikaInputStream.get(head)) {
            detected = MimeTypes.getDefaultMimeTypes()
                    .detect(input, new Metadata())
                    .getBaseType()
                    .toString();
        }
        return switch (detected) {
            case "video/quicktime", "video/mp4", "video/x-m4v", "application/mp4" -> brand(head);
            case "application/x-matroska", "video/x-matroska" ->
                contains(head, "webm") ? MediaFormat.WEBM.mediaType() : detected;
            default -> detected;
        };
    }

    /**
     * Walks the file to its end.
     *
     * @throws MalformedMedia when it is cut off, broken, not of that format, or something else besides
     * @throws IOException when it cannot be read
     */
    public static Measure measure(Path file, MediaFormat format) throws IOException {
        ForeignContent.refuse(file);
        try (FileCursor cursor = new FileCursor(file)) {
            return switch (format) {
                case JPEG -> Jpeg.measure(cursor);
                case PNG -> Png.measure(cursor);
                case GIF -> Gif.measure(cursor);
                case WEBP -> Webp.measure(cursor);
                case MP4, QUICKTIME -> Mp4.measure(cursor);
                case WEBM -> Webm.measure(cursor);
            };
        }
    }

    /** The magic numbers know few of the brands that telephones and editors write; all but Apple's own are MP4. */
    private static String brand(byte[] head) {
        Optional<String> brand = head.length >= BRAND_AT + 4 && text(head, 4, 4).equals("ftyp")
                ? Optional.of(text(head, BRAND_AT, 4))
                : Optional.empty();
        return brand.filter(name -> !name.equals("qt  "))
                .map(name -> MediaFormat.MP4)
                .orElse(MediaFormat.QUICKTIME)
                .mediaType();
    }

    private static boolean contains(byte[] head, String word) {
        return text(head, 0, Math.min(head.length, BRAND_AT * 8)).contains(word);
    }

    private static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
