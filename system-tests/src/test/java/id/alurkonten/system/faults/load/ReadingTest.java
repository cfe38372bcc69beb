package id.alurkonten.system.faults.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alurkonten.local.demo.Answer;
import id.alurkonten.local.demo.Unreachable;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private final Answer answer = new Answer(200, HttpHeaders.of(Map.of(), (name, value) -> true), new byte[0]);
    private final AtomicInteger reads = new AtomicInteger();

    private Answer fromTheThirdTimeOn() {
        if (reads.incrementAndGet() < 3) {
            throw new Unreachable("it is down", new IOException());
        }
        return answer;
    }

    @Test
    void a_service_that_is_down_is_asked_again() {
        // when
        Answer read = Reading.untilAnswered(this::fromTheThirdTimeOn, Duration.ofMinutes(1));

        // then
        assertThat(read).isEqualTo(answer);
        assertThat(reads).hasValue(3);
    }

    @Test
    void but_not_for_ever() {
        // when, then
        assertThatThrownBy(() -> Reading.untilAnswered(this::fromTheThirdTimeOn, Duration.ofMillis(1)))
                .isInstanceOf(NeverAnswered.class)
                .hasMessageContaining("it is down");
    }
}
