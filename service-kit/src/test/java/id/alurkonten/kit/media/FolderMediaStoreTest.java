package id.alurkonten.kit.media;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
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

    private List<Path> temporaries() {
        return filesIn(folder.resolve(".incoming"));
    }

    private static List<Path> filesIn(Path root) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(byte[] bytes) {
        MessageDigest digest = Sha256.digest();
        return HexFormat.of().formatHex(digest.digest(bytes));
    }
}
