package id.alurkonten.kit.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alurkonten.kit.s3.Bucket;
import id.alurkonten.kit.testing.LocalBucket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gaul.s3proxy.junit.S3ProxyExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The media store in a bucket keeps the promises of the one on a folder. */
class BucketMediaStoreTest {

    private static final byte[] POSTER = MediaSamples.png(40, 30);
    private static final String NAME = FolderMediaStoreTest.sha256(POSTER);

    @RegisterExtension
    static final S3ProxyExtension S3 = LocalBucket.server();

    @TempDir
    Path folder;

    private Bucket bucket;
    private MediaStore store;

    @BeforeEach
    void begin() {
        bucket = new Bucket(LocalBucket.create(S3, "media-" + UUID.randomUUID()));
        store = new BucketMediaStore(bucket, MediaTestConfig.in(folder));
    }

    @AfterEach
    void end() {
        bucket.close();
    }

    @Test
    void what_is_kept_is_found_as_it_was_measured_and_read_back() throws IOException {
        // when
        Stored stored = store.put(new ByteArrayInputStream(POSTER));

        // then
        assertThat(stored.created()).isTrue();
        assertThat(stored.object()).isEqualTo(new MediaObject(NAME, "image/png", POSTER.length, 40, 30, null));
        assertThat(store.find(NAME)).contains(stored.object());
        assertThat(store.put(new ByteArrayInputStream(POSTER))).isEqualTo(new Stored(stored.object(), false));
        assertThat(store.verify(NAME)).isEqualTo(Integrity.INTACT);
        try (InputStream whole = store.open(NAME);
                InputStream part = store.open(NAME, 10, 20);
                InputStream beyond = store.open(NAME, POSTER.length, 5)) {
            assertThat(whole.readAllBytes()).isEqualTo(POSTER);
            assertThat(part.readAllBytes()).isEqualTo(java.util.Arrays.copyOfRange(POSTER, 10, 30));
            assertThat(beyond.readAllBytes()).isEmpty();
        }
    }

    @Test
    void of_many_at_once_no_two_are_first() throws Exception {
        // given
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Stored>> puts =
                    java.util.Collections.nCopies(8, () -> store.put(new ByteArrayInputStream(POSTER)));

            // when
            int created = 0;
            for (Future<Stored> put : callers.invokeAll(puts)) {
                created += put.get().created() ? 1 : 0;
            }

            // then: one whose answer was lost asks the bucket again, and finds what it has put there itself
            assertThat(created).isLessThanOrEqualTo(1);
            assertThat(store.verify(NAME)).isEqualTo(Integrity.INTACT);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void what_is_no_picture_or_not_there_is_said_as_ever() {
        assertThatThrownBy(() -> store.put(new ByteArrayInputStream("teks".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(UnsupportedMedia.class);
        assertThat(store.find(NAME)).isEmpty();
        assertThat(store.exists("../../etc/passwd")).isFalse();
        assertThat(store.verify(NAME)).isEqualTo(Integrity.MISSING);
        assertThatThrownBy(() -> store.open(NAME)).isInstanceOf(MediaNotFound.class);
    }

    @Test
    void bytes_that_were_changed_are_not_handed_out() throws IOException {
        // given
        Path forged = Files.write(folder.resolve("forged"), MediaSamples.png(41, 30));
        bucket.putIfAbsent(
                NAME.substring(0, 2) + "/" + NAME.substring(2, 4) + "/" + NAME, forged, "image/png", Map.of());

        // then
        assertThat(store.verify(NAME)).isEqualTo(Integrity.CORRUPT);
        assertThatThrownBy(() -> store.open(NAME).readAllBytes()).isInstanceOf(CorruptMedia.class);
    }

    @Test
    void a_bucket_that_is_away_is_waited_for() {
        MediaStore away = new BucketMediaStore(
                new Bucket(new LocalBucket(S3.getUri(), "access", "secret", "nowhere")), MediaTestConfig.in(folder));
        assertThatThrownBy(() -> away.put(new ByteArrayInputStream(POSTER))).isInstanceOf(MediaUnavailable.class);
        MediaStore forbidden = new BucketMediaStore(
                new Bucket(new LocalBucket(S3.getUri(), "access", "wrong", "media")), MediaTestConfig.in(folder));
        assertThatThrownBy(() -> forbidden.find(NAME)).isInstanceOf(MediaUnavailable.class);
    }
}
