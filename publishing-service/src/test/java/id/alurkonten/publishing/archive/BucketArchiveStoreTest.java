package id.alurkonten.publishing.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alurkonten.kit.s3.Bucket;
import id.alurkonten.kit.testing.LocalBucket;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import org.gaul.s3proxy.junit.S3ProxyExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The archive in a bucket keeps what the one in a folder does. */
class BucketArchiveStoreTest {

    @RegisterExtension
    static final S3ProxyExtension S3 = LocalBucket.server();

    @Test
    void a_package_is_there_whole_and_reads_back_as_it_was_written() throws IOException {
        try (Bucket bucket = new Bucket(LocalBucket.create(S3, "archive"))) {
            // given
            BucketArchiveStore store = new BucketArchiveStore(bucket);
            Bag bag = new Bag("paket");
            bag.addPayload("catatan.txt", "halo".getBytes(StandardCharsets.UTF_8));

            // when
            ArchiveStore.Kept kept = store.put("2026/paket.zip", bag);

            // then
            assertThat(store.inspect("2026/paket.zip").kept()).isEqualTo(kept);
            try (InputStream bytes = store.open("2026/paket.zip")) {
                assertThat(bytes.readAllBytes()).hasSize((int) kept.size());
            }
            assertThat(store.put("2026/paket.zip", bag)).isEqualTo(kept);
            assertThatThrownBy(() -> store.open("2026/lain.zip")).isInstanceOf(NoSuchFileException.class);
            assertThatThrownBy(() -> store.inspect("2026/lain.zip")).isInstanceOf(NoSuchFileException.class);
        }
    }
}
