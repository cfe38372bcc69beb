package id.alurkonten.desk.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {

    @Test
    void saysThatThereMayBeMoreWhereCountingStopped() {
        assertThat(new Listing<>(List.of(), 0, 20, 9_999).isMoreContentsThanCounted())
                .isFalse();
        assertThat(new Listing<>(List.of(), 0, 20, 10_000).isMoreContentsThanCounted())
                .isTrue();
        assertThat(new Listing<>(List.of(), 0, 20, 999).isMoreArchivesThanCounted())
                .isFalse();
        assertThat(new Listing<>(List.of(), 0, 20, 1_000).isMoreArchivesThanCounted())
                .isTrue();
    }
}
