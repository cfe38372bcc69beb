package id.alurkonten.desk.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {

    @Test
    void saysThatThereMayBeMoreWhereCountingStopped() {
        assertThat(new Listing<>(List.of(), 0, 20, 9_999).isMoreThanCounted()).isFalse();
        assertThat(new Listing<>(List.of(), 0, 20, 10_000).isMoreThanCounted()).isTrue();
    }
}
