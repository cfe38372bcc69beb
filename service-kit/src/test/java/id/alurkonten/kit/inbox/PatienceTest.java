package id.alurkonten.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final Patience patience = new Patience(new SimpleMeterRegistry());

    @Test
    void one_that_waits_is_seen_though_others_are_served() throws InterruptedException {
        // given
        patience.waitBefore(1);

        // when
        Thread other = new Thread(() -> {
            patience.waitBefore(2);
            patience.calm();
        });
        other.start();
        other.join();

        // then
        assertThat(patience.waiting()).isEqualTo(1);
    }

    @Test
    void what_went_well_is_waited_for_no_more() {
        // given
        patience.waitBefore(1);

        // when
        patience.calm();

        // then
        assertThat(patience.waiting()).isZero();
    }

    @Test
    void a_stop_ends_the_waiting() {
        // given
        patience.stop(new ShutdownEvent());

        // when, then
        assertThatThrownBy(() -> patience.waitBefore(10)).isInstanceOf(Patience.Stopping.class);
    }
}
