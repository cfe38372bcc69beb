package id.alurkonten.kit.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store does when disks fill, folders vanish, processes die and bytes rot. */
class MediaStoreFaultsTest {

    private static final byte[] POSTER = MediaSamples.jpeg(108, 135);
    private static final String POSTER_NAME = FolderMediaStoreTest.sha256(POSTER);

    @TempDir
    Path folder;

    private FolderMediaStore store;

    @BeforeEach
    void prepare() throws IOException {
        store = new FolderMediaStore(MediaTestConfig.in(folder), Clock.systemUTC());
        store.prepare();
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
        Path volume = folder.resolve("volume");
        Path away = folder.resolve("away");
        FolderMediaStore mounted = new FolderMediaStore(MediaTestConfig.in(volume), Clock.systemUTC());
        mounted.prepare();
        mounted.put(new ByteArrayInputStream(POSTER));
        Files.move(volume, away);

        // when, then
        assertThatThrownBy(() -> mounted.find(POSTER_NAME)).isInstanceOf(MediaUnavailable.class);
        assertThatThrownBy(() -> mounted.open(POSTER_NAME)).isInstanceOf(MediaUnavailable.class);
        assertThatThrownBy(() -> mounted.verify(POSTER_NAME)).isInstanceOf(MediaUnavailable.class);
        assertThatThrownBy(() -> mounted.put(new ByteArrayInputStream(POSTER))).isInstanceOf(MediaUnavailable.class);

        // when it is back
        Files.move(away, volume);

        // then
        assertThat(mounted.open(POSTER_NAME)).hasBinaryContent(POSTER);
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
