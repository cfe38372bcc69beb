package id.alurkonten.kit.failpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultProfileTest {

    /** A process that passes a place again and again; an argument says where to halt. */
    static final class Passing {
        public static void main(String[] args) {
            new FaultProfile(true, Optional.of(args[0]), Optional.empty()).start(new StartupEvent());
            for (int i = 0; i < 10; i++) {
                Failpoint.RELAY_AFTER_SEND.reached();
            }
        }
    }

    @AfterEach
    void disarm() {
        Failpoint.disarm();
    }

    private static int exitCodeOf(String setting) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Passing.class.getName(),
                        setting)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void haltsTheProcessAsThoughItWasKilled() throws Exception {
        assertThat(exitCodeOf("relay-after-send:10")).isEqualTo(137);
        assertThat(exitCodeOf("relay-after-send:11")).isZero();
        assertThat(exitCodeOf("relay-after-lunch:1")).isEqualTo(1);
    }

    @Test
    void armsAndSetsTheClockWrong() {
        // given
        FaultProfile faults = new FaultProfile(true, Optional.of("relay-after-mark:1"), Optional.of("-P1D"));

        // when
        faults.start(new StartupEvent());

        // then
        assertThat(Failpoint.armed()).contains(Failpoint.RELAY_AFTER_MARK);
        assertThat(faults.clockOffset()).isEqualTo(Duration.ofDays(-1));
    }

    @Test
    void isDeafOutsideOfTheProfile() {
        // given
        FaultProfile faults = new FaultProfile(false, Optional.of("relay-after-mark:1"), Optional.of("P1D"));

        // when
        faults.start(new StartupEvent());

        // then
        assertThat(Failpoint.armed()).isEmpty();
        assertThat(faults.clockOffset()).isZero();
    }

    @Test
    void anOffsetThatIsNoneEndsTheStart() {
        // given
        FaultProfile faults = new FaultProfile(true, Optional.empty(), Optional.of("tomorrow"));

        // when, then
        assertThatThrownBy(() -> faults.start(new StartupEvent()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no ISO 8601 duration, such as P1D or -P1D: 'tomorrow'");
    }
}
