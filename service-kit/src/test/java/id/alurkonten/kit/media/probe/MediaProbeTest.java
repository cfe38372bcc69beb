package id.alurkonten.kit.media.probe;

import static id.alurkonten.kit.media.MediaSamples.ascii;
import static id.alurkonten.kit.media.MediaSamples.box;
import static id.alurkonten.kit.media.MediaSamples.element;
import static id.alurkonten.kit.media.MediaSamples.joined;
import static id.alurkonten.kit.media.MediaSamples.pngChunk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.management.ThreadMXBean;
import id.alurkonten.kit.media.MediaSamples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MediaProbeTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(MediaFormat.class)
    void knowsEachFormatByItsBytes(MediaFormat format) throws IOException {
        // given
        byte[] bytes = sample(format);

        // when
        String sniffed = MediaProbe.sniff(bytes);

        // then
        assertThat(sniffed).isEqualTo(format.mediaType());
    }

    @ParameterizedTest
    @MethodSource("brands")
    void tellsMp4FromQuickTimeByTheBrand(byte[] head, String expected) throws IOException {
        // given, when
        String sniffed = MediaProbe.sniff(head);

        // then
        assertThat(sniffed).isEqualTo(expected);
    }

    static Stream<Arguments> brands() {
        return Stream.of(
                arguments(box("ftyp", ascii("isom\0\0\2\0isom")), "video/mp4"),
                arguments(box("ftyp", ascii("iso5\0\0\2\0iso5")), "video/mp4"),
                arguments(box("ftyp", ascii("mp42\0\0\0\0mp42")), "video/mp4"),
                arguments(box("ftyp", ascii("M4V \0\0\0\0M4V ")), "video/mp4"),
                arguments(box("ftyp", ascii("qt  \0\0\0\0qt  ")), "video/quicktime"),
                arguments(box("moov", new byte[64]), "video/quicktime"),
                arguments(box("ftyp", ascii("heic\0\0\0\0mif1")), "image/heic"),
                arguments(element(0x1A45DFA3, element(0x4282, ascii("matroska"))), "application/x-matroska"));
    }

    @ParameterizedTest
    @MethodSource("measured")
    void measuresWithoutDecoding(MediaFormat format, byte[] bytes, Measure expected) throws IOException {
        // given
        Path file = file(bytes);

        // when
        Measure measure = MediaProbe.measure(file, format);

        // then
        assertThat(measure).isEqualTo(expected);
    }

    static Stream<Arguments> measured() {
        Optional<Duration> nothing = Optional.empty();
        Optional<Duration> aMinute = Optional.of(Duration.ofMillis(61_042));
        return Stream.of(
                arguments(MediaFormat.JPEG, MediaSamples.jpeg(40, 30), new Measure(40, 30, nothing)),
                // Telephones append a gain map or a moving picture.
                arguments(
                        MediaFormat.JPEG,
                        joined(MediaSamples.jpeg(40, 30), MediaSamples.jpeg(10, 10)),
                        new Measure(40, 30, nothing)),
                arguments(MediaFormat.PNG, MediaSamples.png(41, 31), new Measure(41, 31, nothing)),
                arguments(
                        MediaFormat.PNG,
                        MediaSamples.claimingPng(50_000, 50_000),
                        new Measure(50_000, 50_000, nothing)),
                arguments(MediaFormat.GIF, MediaSamples.gif(42, 32), new Measure(42, 32, nothing)),
                arguments(MediaFormat.GIF, smallGifWithHugeFrame(), new Measure(65_535, 65_535, nothing)),
                arguments(MediaFormat.WEBP, MediaSamples.webp(1080, 1350), new Measure(1080, 1350, nothing)),
                arguments(MediaFormat.MP4, MediaSamples.mp4(1920, 1080, 61_042), new Measure(1920, 1080, aMinute)),
                arguments(MediaFormat.MP4, MediaSamples.mp4(1920, 1080, 0), new Measure(1920, 1080, nothing)),
                arguments(
                        MediaFormat.QUICKTIME,
                        MediaSamples.turnedQuickTime(1920, 1080, 61_042),
                        new Measure(1080, 1920, aMinute)),
                arguments(MediaFormat.WEBM, MediaSamples.webm(640, 480, 61_042), new Measure(640, 480, aMinute)),
                arguments(MediaFormat.WEBM, MediaSamples.webm(640, 480, 0), new Measure(640, 480, nothing)));
    }

    @ParameterizedTest
    @EnumSource(MediaFormat.class)
    void refusesAFileCutOffAnywhere(MediaFormat format) throws IOException {
        byte[] whole = sample(format);
        int step = Math.max(1, whole.length / 97);
        for (int length = 1; length < whole.length; length += step) {
            // given
            Path file = file(Arrays.copyOf(whole, length));

            // when
            Throwable refused = catchThrowable(() -> MediaProbe.measure(file, format));

            // then
            assertThat(refused)
                    .as("the first %d bytes of %d", length, whole.length)
                    .isInstanceOf(MalformedMedia.class);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void refusesWhatIsNotWholeOrNotOneThing(String what, MediaFormat format, byte[] bytes) throws IOException {
        // given
        Path file = file(bytes);

        // when, then
        assertThatThrownBy(() -> MediaProbe.measure(file, format)).isInstanceOf(MalformedMedia.class);
    }

    static Stream<Arguments> broken() throws IOException {
        byte[] png = MediaSamples.png(20, 20);
        byte[] flipped = png.clone();
        flipped[flipped.length - 20] ^= 1;
        byte[] page = ascii("<html><script>alert(1)</script></html>");
        return Stream.of(
                arguments("a PNG with a flipped bit", MediaFormat.PNG, flipped),
                arguments("a PNG with a tail", MediaFormat.PNG, joined(png, new byte[] {1})),
                arguments("a PNG of no width", MediaFormat.PNG, MediaSamples.claimingPng(0, 5)),
                arguments("a PNG that claims 31 bits and more", MediaFormat.PNG, MediaSamples.claimingPng(-1, -1)),
                arguments("a GIF with a tail", MediaFormat.GIF, joined(MediaSamples.gif(9, 9), page)),
                arguments("a WebP with a tail", MediaFormat.WEBP, joined(MediaSamples.webp(9, 9), page)),
                arguments("a JPEG that is a JAR", MediaFormat.JPEG, joined(MediaSamples.jpeg(9, 9), zip())),
                arguments(
                        "an MP4 that is a ZIP", MediaFormat.MP4, joined(MediaSamples.mp4(9, 9, 9), box("free", zip()))),
                arguments("a JPEG that is a page", MediaFormat.JPEG, jpegWithComment("<!DOCTYPE html><body>")),
                arguments(
                        "a JPEG with a script for the server", MediaFormat.JPEG, jpegWithComment("<?php system('x');")),
                arguments("a JPEG that is a PDF", MediaFormat.JPEG, jpegWithComment("%PDF-1.7")),
                arguments("a JPEG of two frames", MediaFormat.JPEG, jpegOfTwoFrames()),
                arguments("a page", MediaFormat.PNG, page),
                arguments(
                        "an MP4 without a picture",
                        MediaFormat.MP4,
                        joined(box("ftyp", ascii("isom\0\0\0\0")), box("moov", box("mvhd", new byte[100])))),
                arguments("a WebM nested for ever", MediaFormat.WEBM, nested()));
    }

    @Test
    void doesNotInflateWhatAPngHidesInItsText() throws IOException {
        // given 256 MiB of zeros in a chunk of 256 KiB
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(ascii("Comment\0\0"));
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(text)) {
            for (int i = 0; i < 256; i++) {
                deflated.write(new byte[1 << 20]);
            }
        }
        byte[] png = MediaSamples.png(20, 20);
        byte[] bomb = joined(
                Arrays.copyOf(png, 33), pngChunk("zTXt", text.toByteArray()), Arrays.copyOfRange(png, 33, png.length));
        Path file = file(bomb);

        // when
        long before = allocated();
        Measure measure = MediaProbe.measure(file, MediaFormat.PNG);
        long used = allocated() - before;

        // then
        assertThat(measure.width()).isEqualTo(20);
        assertThat(used).isLessThan(16L << 20);
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadAllocatedBytes();
    }

    private static byte[] sample(MediaFormat format) {
        return switch (format) {
            case JPEG -> MediaSamples.jpeg(40, 30);
            case PNG -> MediaSamples.png(40, 30);
            case GIF -> MediaSamples.gif(40, 30);
            case WEBP -> MediaSamples.webp(40, 30);
            case MP4 -> MediaSamples.mp4(640, 480, 1_000);
            case QUICKTIME -> MediaSamples.turnedQuickTime(640, 480, 1_000);
            case WEBM -> MediaSamples.webm(640, 480, 1_000);
        };
    }

    private static byte[] smallGifWithHugeFrame() {
        return joined(
                ascii("GIF89a"),
                new byte[] {1, 0, 1, 0, 0, 0, 0},
                new byte[] {0x2C, 0, 0, 0, 0, -1, -1, -1, -1, 0},
                new byte[] {2, 1, 0, 0, 0x3B});
    }

    private static byte[] jpegWithComment(String comment) {
        byte[] jpeg = MediaSamples.jpeg(9, 9);
        byte[] text = comment.getBytes(StandardCharsets.US_ASCII);
        byte[] segment = joined(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (text.length + 2)}, text);
        return joined(Arrays.copyOf(jpeg, 2), segment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] jpegOfTwoFrames() {
        byte[] jpeg = MediaSamples.jpeg(9, 9);
        byte[] frame = {(byte) 0xFF, (byte) 0xC0, 0, 11, 8, 0, 9, 0, 9, 1, 1, 0x11, 0};
        return joined(Arrays.copyOf(jpeg, 2), frame, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A quarter of a million tracks, each inside the one before: each of unknown size, so that two bytes make a level. */
    private static byte[] nested() {
        ByteArrayOutputStream nested = new ByteArrayOutputStream();
        nested.writeBytes(element(0x1A45DFA3, element(0x4282, ascii("webm"))));
        for (int i = 0; i < 250_000; i++) {
            nested.writeBytes(new byte[] {(byte) 0xAE, (byte) 0xFF});
        }
        return nested.toByteArray();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("Evil.class"));
            zip.write(new byte[10]);
        }
        return bytes.toByteArray();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "media", ""), bytes);
    }
}
