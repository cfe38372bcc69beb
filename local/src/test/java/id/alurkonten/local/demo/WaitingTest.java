package id.alurkonten.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private static final UUID CONTENT = UUID.fromString("01a20633-2801-7e57-8df3-c321b18bfc1a");

    private final StubService service = new StubService();
    private final Person humas = service.agency().as("humas1");

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void waitsForWhatIsNotThereYetAndForAServiceThatIsBusy() {
        // given
        service.answers(404, "{}")
                .answers(503, "{}")
                .answers(200, "{\"status\":\"PLANNED\"}")
                .answers(200, "{\"status\":\"ASSIGNED\"}");

        // when
        Answer seen = humas.awaitContent(CONTENT, "ASSIGNED");

        // then
        assertThat(seen.text("status")).isEqualTo("ASSIGNED");
        assertThat(service.asked()).hasSize(4);
    }

    @Test
    void saysWhatItSawLast() {
        // when, then
        assertThatThrownBy(() -> Waiting.until(
                        "the plan is SUBMITTED", Duration.ofMillis(1), () -> "DRAFT", "SUBMITTED"::equals))
                .isInstanceOf(Waiting.NeverHappened.class)
                .hasMessageContaining("the plan is SUBMITTED")
                .hasMessageEndingWith("Last seen: DRAFT");
    }

    @Test
    void aRefusalIsNotWaitedOut() {
        // given
        service.answers(403, "{}");

        // when, then
        assertThatThrownBy(() -> humas.awaitContent(CONTENT, "ASSIGNED")).isInstanceOf(Refused.class);
    }
}
