package id.alurkonten.kit.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.alurkonten.kit.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the store lets in and what it refuses. */
class MediaAdmissionTest {

    private static final byte[] POSTER = MediaSamples.jpeg(108, 135);

    @TempDir
    Path folder;

    private FolderMediaStore store;

    @BeforeEach
    void prepare() throws IOException {
        store = new FolderMediaStore(MediaTestConfig.in(folder), Clock.systemUTC());
        store.prepare();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refusesAndKeepsNothing(String what, byte[] bytes, Class<? extends ProblemException> type, String key)
            throws IOException {
        // given
        InputStream content = new ByteArrayInputStream(bytes);

        // when, then
        assertThatThrownBy(() -> store.put(content))
                .isInstanceOfSatisfying(
                        type, refused -> assertThat(refused.messageKey()).isEqualTo(key));
        assertThat(store.exists(FolderMediaStoreTest.sha256(bytes))).isFalse();
        assertThat(files()).isEmpty();
    }

    static Stream<Arguments> refused() {
        byte[] video = MediaSamples.mp4(640, 480, 1000);
        byte[] longVideo = MediaSamples.joined(video, MediaSamples.box("free", new byte[1_000_000]));
        byte[] heavyPng = MediaSamples.joined(
                Arrays.copyOf(MediaSamples.png(9, 9), 33), MediaSamples.pngChunk("teXt", new byte[300_000]));
        return Stream.of(
                arguments("nothing", new byte[0], UnsupportedMedia.class, "media.empty"),
                arguments("one byte", new byte[1], UnsupportedMedia.class, "media.type-not-accepted"),
                arguments("a program", program(), UnsupportedMedia.class, "media.type-not-accepted"),
                arguments("a page", page(), UnsupportedMedia.class, "media.type-not-accepted"),
                arguments("a drawing with scripts", svg(), UnsupportedMedia.class, "media.type-not-accepted"),
                arguments("a PDF", MediaSamples.ascii("%PDF-1.7\n"), UnsupportedMedia.class, "media.type-not-accepted"),
                arguments(
                        "half a JPEG",
                        Arrays.copyOf(POSTER, POSTER.length / 2),
                        UnsupportedMedia.class,
                        "media.broken"),
                arguments("a JPEG's first bytes", Arrays.copyOf(POSTER, 16), UnsupportedMedia.class, "media.broken"),
                arguments(
                        "half a video", Arrays.copyOf(video, video.length / 2), UnsupportedMedia.class, "media.broken"),
                arguments(
                        "a bomb of 50,000 by 50,000",
                        MediaSamples.claimingPng(50_000, 50_000),
                        MediaTooLarge.class,
                        "media.too-many-pixels"),
                arguments(
                        "a square of 361 megapixels",
                        MediaSamples.claimingPng(19_000, 19_000),
                        MediaTooLarge.class,
                        "media.too-many-pixels"),
                arguments(
                        "a thread one pixel high",
                        MediaSamples.claimingPng(20_001, 1),
                        MediaTooLarge.class,
                        "media.too-many-pixels"),
                arguments("a heavy image", heavyPng, MediaTooLarge.class, "media.too-many-bytes"),
                arguments("a heavy video", longVideo, MediaTooLarge.class, "media.too-many-bytes"));
    }

    @Test
    void stopsReadingAtTheLimit() {
        // given
        EndlessVideo endless = new EndlessVideo(Long.MAX_VALUE);

        // when, then
        assertThatThrownBy(() -> store.put(endless)).isInstanceOf(MediaTooLarge.class);
        assertThat(endless.given()).isLessThan(2 * MediaTestConfig.VIDEO_BYTES);
    }

    @Test
    void takesOnlyTheConfiguredTypes() throws IOException {
        // given
        FolderMediaStore narrow =
                new FolderMediaStore(new MediaTestConfig(folder, List.of("image/png")), Clock.systemUTC());

        // when, then
        assertThatThrownBy(() -> narrow.put(new ByteArrayInputStream(POSTER))).isInstanceOf(UnsupportedMedia.class);
        assertThat(narrow.put(new ByteArrayInputStream(MediaSamples.png(5, 5))).created())
                .isTrue();
    }

    @Test
    void doesNotTakeATypeOnTrust() {
        // given
        MediaConfig trusting = new MediaTestConfig(folder, List.of("image/svg+xml"));

        // when, then
        assertThatThrownBy(() -> new FolderMediaStore(trusting, Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("image/svg+xml");
    }

    private List<Path> files() {
        return filesIn(folder);
    }

    private static List<Path> filesIn(Path root) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] page() {
        return MediaSamples.ascii("<!DOCTYPE html><html><script>alert(1)</script></html>");
    }

    private static byte[] svg() {
        return MediaSamples.ascii(
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
    }

    private static byte[] program() {
        return MediaSamples.joined(MediaSamples.ascii("MZ\220\0\3\0\0\0\4\0\0\0"), new byte[200]);
    }
}
