package id.alurkonten.kit.failpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailpointTest {

    private final AtomicInteger halts = new AtomicInteger();

    @AfterEach
    void disarm() {
        Failpoint.disarm();
    }

    @Test
    void haltsTheTimeThatWasAskedForAndNoOther() {
        // given
        Failpoint.arm("relay-after-send:2", halts::incrementAndGet);

        // when
        Failpoint.RELAY_AFTER_SEND.reached();
        int first = halts.get();
        Failpoint.RELAY_AFTER_SEND.reached();
        int second = halts.get();
        Failpoint.RELAY_AFTER_SEND.reached();

        // then
        assertThat(first).isZero();
        assertThat(second).isEqualTo(1);
        assertThat(halts).hasValue(1);
    }

    @Test
    void onlyTheOneThatIsArmedHalts() {
        // given
        Failpoint.arm("relay-after-send:1", halts::incrementAndGet);

        // when
        Arrays.stream(Failpoint.values())
                .filter(failpoint -> failpoint != Failpoint.RELAY_AFTER_SEND)
                .forEach(Failpoint::reached);

        // then
        assertThat(halts).hasValue(0);
    }

    @Test
    void theNamesAreThoseOfTheHarness() {
        assertThat(Failpoint.values())
                .extracting(Failpoint::key)
                .containsExactly(
                        "command-before-commit",
                        "command-after-commit",
                        "relay-before-send",
                        "relay-after-send",
                        "relay-after-mark",
                        "effect-before-commit",
                        "effect-after-commit",
                        "dead-letter-after-write",
                        "archive-after-write",
                        "upload-after-step",
                        "upload-before-commit",
                        "upload-after-commit");
    }

    @ParameterizedTest
    @CsvSource({
        "relay-after-lunch:1,No failpoint 'relay-after-lunch'",
        "RELAY_AFTER_SEND:1,No failpoint 'RELAY_AFTER_SEND'",
        "relay-after-send,Not <name>:<nth time>",
        "relay-after-send:1:1,Not <name>:<nth time>",
        "relay-after-send:0,Not a number of times from 1: '0'",
        "relay-after-send:often,Not a number of times from 1: 'often'",
    })
    void whatIsMistypedIsRefused(String setting, String reason) {
        // when, then
        assertThatThrownBy(() -> Failpoint.arm(setting, halts::incrementAndGet))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
        assertThat(Failpoint.armed()).isEmpty();
    }
}
