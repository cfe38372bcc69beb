package id.alurkonten.kit.media;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.alurkonten.kit.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderMediaStoreTest {

    private static final byte[] POSTER = MediaSamples.jpeg(108, 135);
    private static final String POSTER_NAME = sha256(POSTER);

    @TempDir
    Path folder;

    private FolderMediaStore store;

    @BeforeEach
    void prepare() throws IOException {
        store = new FolderMediaStore(MediaTestConfig.in(folder), Clock.systemUTC());
        store.prepare();
    }

    @Test
    void keepsBytesUnderTheirHash() throws IOException {
        // given
        InputStream poster = new ByteArrayInputStream(POSTER);

        // when
        Stored stored = store.put(poster);

        // then
        MediaObject expected = new MediaObject(POSTER_NAME, "image/jpeg", POSTER.length, 108, 135, null);
        assertThat(stored).isEqualTo(new Stored(expected, true));
        assertThat(store.find(POSTER_NAME)).contains(expected);
        assertThat(store.exists(POSTER_NAME)).isTrue();
        assertThat(store.open(POSTER_NAME)).hasBinaryContent(POSTER);
        assertThat(store.verify(POSTER_NAME)).isEqualTo(Integrity.INTACT);
        assertThat(object()).hasBinaryContent(POSTER);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(object())))
                .doesNotContain("w");
        assertThat(temporaries()).isEmpty();
    }

    @Test
    void describesAVideo() throws IOException {
        // given
        byte[] video = MediaSamples.mp4(1080, 1920, 59_500);

        // when
        MediaObject object = store.put(new ByteArrayInputStream(video)).object();

        // then
        assertThat(object).isEqualTo(new MediaObject(sha256(video), "video/mp4", video.length, 1080, 1920, 59_500L));
        assertThat(object.isVideo()).isTrue();
    }

    @Test
    void takesTheSameBytesOnce() throws IOException {
        // given
        Stored first = store.put(new ByteArrayInputStream(POSTER));
        FileTime written = Files.getLastModifiedTime(object());

        // when
        Stored second = store.put(new ByteArrayInputStream(POSTER));

        // then
        assertThat(second).isEqualTo(new Stored(first.object(), false));
        assertThat(Files.getLastModifiedTime(object())).isEqualTo(written);
        assertThat(temporaries()).isEmpty();
    }

    @Test
    void tellsExactlyOneOfManyAtOnceThatItCreated() throws Exception {
        int writers = 8;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            for (int round = 0; round < 25; round++) {
                // given
                byte[] bytes = MediaSamples.png(20 + round, 20);
                CyclicBarrier together = new CyclicBarrier(writers);

                // when
                List<Future<Stored>> answers = IntStream.range(0, writers)
                        .mapToObj(writer -> threads.submit(() -> {
                            together.await();
                            return new FolderMediaStore(MediaTestConfig.in(folder), Clock.systemUTC())
                                    .put(new ByteArrayInputStream(bytes));
                        }))
                        .toList();

                // then
                int created = 0;
                for (Future<Stored> answer : answers) {
                    Stored stored = answer.get(30, SECONDS);
                    created += stored.created() ? 1 : 0;
                    assertThat(stored.object().sha256()).isEqualTo(sha256(bytes));
                }
                assertThat(created).isEqualTo(1);
                assertThat(store.verify(sha256(bytes))).isEqualTo(Integrity.INTACT);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(temporaries()).isEmpty();
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
        assertThat(store.exists(sha256(bytes))).isFalse();
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

    @Test
    void saysThatAFullDiskPassesAndLeavesNothing() {
        // given
        FolderMediaStore full = new FolderMediaStore(MediaTestConfig.in(folder), Clock.systemUTC()) {
            @Override
            OutputStream create(Path temporary) throws IOException {
                return new FullAfter(1_000, super.create(temporary));
            }
        };

        // when, then
        assertThatThrownBy(() -> full.put(new ByteArrayInputStream(POSTER)))
                .isInstanceOf(MediaUnavailable.class)
                .hasRootCauseMessage("No space left on device");
        assertThat(files()).isEmpty();
        assertThat(full.exists(POSTER_NAME)).isFalse();
    }

    @Test
    void leavesNothingOfAnUploadThatBreaksOff() {
        // given
        InputStream breaking = new InputStream() {
            private final InputStream poster = new ByteArrayInputStream(POSTER, 0, 1_000);

            @Override
            public int read() throws IOException {
                int read = poster.read();
                if (read == -1) {
                    throw new IOException("Connection reset");
                }
                return read;
            }
        };

        // when, then
        assertThatThrownBy(() -> store.put(breaking))
                .isInstanceOf(IOException.class)
                .hasMessage("Connection reset");
        assertThat(files()).isEmpty();
    }

    @Test
    void isUnavailableWhenTheFolderIsAway() throws IOException {
        // given
        store.put(new ByteArrayInputStream(POSTER));
        Files.move(folder, folder.resolveSibling("unmounted"));

        // when, then
        assertThatThrownBy(() -> store.find(POSTER_NAME)).isInstanceOf(MediaUnavailable.class);
        assertThatThrownBy(() -> store.open(POSTER_NAME)).isInstanceOf(MediaUnavailable.class);
        assertThatThrownBy(() -> store.verify(POSTER_NAME)).isInstanceOf(MediaUnavailable.class);
        assertThatThrownBy(() -> store.put(new ByteArrayInputStream(POSTER))).isInstanceOf(MediaUnavailable.class);

        // when it is back
        Files.move(folder.resolveSibling("unmounted"), folder);

        // then
        assertThat(store.open(POSTER_NAME)).hasBinaryContent(POSTER);
    }

    @Test
    void survivesBeingKilledInTheMiddleOfAWrite() throws Exception {
        // given
        Process writer = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessVideo.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> files().stream().anyMatch(file -> file.toFile().length() > 200_000));

        // when
        writer.destroyForcibly().waitFor();

        // then only a temporary file is left, which a start soon after leaves alone and one after an hour removes
        assertThat(files()).hasSize(1).isEqualTo(temporaries());
        store.prepare();
        assertThat(temporaries()).hasSize(1);
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(61));
        new FolderMediaStore(MediaTestConfig.in(folder), later).prepare();
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"sha256\":", "{}", "{\"sha256\":\"another\",\"size\":1}"})
    void tellsAnewWhatABackupLost(String sidecar) throws IOException {
        // given
        MediaObject object = store.put(new ByteArrayInputStream(POSTER)).object();
        Files.writeString(sidecar(), sidecar);

        // when
        MediaObject found = store.find(POSTER_NAME).orElseThrow();

        // then
        assertThat(found).isEqualTo(object);
        assertThat(Files.readString(sidecar())).contains(POSTER_NAME).doesNotContain("null");
    }

    @Test
    void tellsAnewWhatWasNeverWritten() throws IOException {
        // given
        MediaObject object = store.put(new ByteArrayInputStream(POSTER)).object();
        Files.delete(sidecar());

        // when
        Stored again = store.put(new ByteArrayInputStream(POSTER));

        // then
        assertThat(again).isEqualTo(new Stored(object, false));
        assertThat(sidecar()).exists();
    }

    @ParameterizedTest
    @MethodSource("damages")
    void noticesDamage(byte[] damaged) throws IOException {
        // given
        store.put(new ByteArrayInputStream(POSTER));
        Files.delete(object());
        Files.write(object(), damaged);

        // when
        Integrity integrity = store.verify(POSTER_NAME);

        // then
        assertThat(integrity).isEqualTo(Integrity.CORRUPT);
        assertThatThrownBy(() -> store.open(POSTER_NAME).readAllBytes()).isInstanceOf(CorruptMedia.class);
    }

    static Stream<byte[]> damages() {
        byte[] flipped = POSTER.clone();
        flipped[POSTER.length / 2] ^= 1;
        return Stream.of(
                flipped, new byte[0], Arrays.copyOf(POSTER, POSTER.length - 1), MediaSamples.joined(POSTER, new byte[] {
                    0
                }));
    }

    @Test
    void keepsTheLastBytesOfADamagedFileBack() throws IOException {
        // given
        store.put(new ByteArrayInputStream(POSTER));
        byte[] damaged = POSTER.clone();
        damaged[0] ^= 1;
        Files.delete(object());
        Files.write(object(), damaged);

        // when, then
        try (InputStream input = store.open(POSTER_NAME)) {
            assertThat(input.readNBytes(POSTER.length - 1)).hasSize(POSTER.length - 1);
            assertThatThrownBy(input::read).isInstanceOf(CorruptMedia.class);
        }
    }

    @Test
    void opensAPart() throws IOException {
        // given
        store.put(new ByteArrayInputStream(POSTER));

        // when
        byte[] part = store.open(POSTER_NAME, 10, 20).readAllBytes();

        // then
        assertThat(part).isEqualTo(Arrays.copyOfRange(POSTER, 10, 30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "../../../../etc/passwd",
                "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08"
            })
    void knowsNothingByANameThatIsNoHash(String name) {
        // given, when, then
        assertThat(store.find(name)).isEmpty();
        assertThat(store.exists(name)).isFalse();
        assertThat(store.verify(name)).isEqualTo(Integrity.MISSING);
        assertThatThrownBy(() -> store.open(name)).isInstanceOf(MediaNotFound.class);
        assertThatThrownBy(() -> store.open(name, 0, 1)).isInstanceOf(MediaNotFound.class);
    }

    private Path object() {
        return folder.resolve(POSTER_NAME.substring(0, 2))
                .resolve(POSTER_NAME.substring(2, 4))
                .resolve(POSTER_NAME);
    }

    private Path sidecar() {
        return object().resolveSibling(POSTER_NAME + ".json");
    }

    private List<Path> temporaries() {
        return filesIn(folder.resolve(".incoming"));
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

    static String sha256(byte[] bytes) {
        MessageDigest digest = Sha256.digest();
        return HexFormat.of().formatHex(digest.digest(bytes));
    }

    /** Takes so many bytes and then says what a full disk says. */
    private static final class FullAfter extends FilterOutputStream {

        private long left;

        private FullAfter(long left, OutputStream output) {
            super(output);
            this.left = left;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, (int) Math.min(left, length));
            left -= length;
            if (left < 0) {
                throw new IOException("No space left on device");
            }
        }
    }
}
