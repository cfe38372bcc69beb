package id.alurkonten.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.alurkonten.kit.outbox.Outbox;
import id.alurkonten.kit.outbox.OutboxEvent;
import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.kit.testing.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A record that the broker refuses for a while keeps all that follows it waiting: the order of a key is never turned. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(ServiceEnvironment.class)
class RefusedRecordTest {

    private static final String TOPIC = "alurkonten.planning";
    private static final String TYPE = "id.alurkonten.ContentCancelled.v1";

    record Words(String text) {}

    @Inject
    Outbox outbox;

    @Inject
    MeterRegistry metrics;

    @AfterEach
    void acceptAll() {
        Topics.limit(TOPIC, OptionalInt.empty());
    }

    private double failures() {
        return metrics.counter("alurkonten.outbox.failures").count();
    }

    private static OutboxEvent event(String key, int length) {
        return new OutboxEvent(TYPE, key, key, Instant.EPOCH, new Words("x".repeat(length)));
    }

    private static List<Integer> lengths(String key) {
        return Topics.events(TOPIC, TYPE, key).stream()
                .map(data -> data.get("text").asText().length())
                .toList();
    }

    @Test
    void nothingOvertakesIt() {
        // given
        String key = UUID.randomUUID().toString();
        double before = failures();
        Topics.limit(TOPIC, OptionalInt.of(70_000));

        // when
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event(key, 1), event(key, 100_000), event(key, 2)));
        await().atMost(Duration.ofSeconds(30)).until(() -> failures() >= before + 2);
        List<Integer> whileRefused = lengths(key).stream().distinct().toList();
        Topics.limit(TOPIC, OptionalInt.empty());

        // then
        assertThat(whileRefused).isSubsetOf(1);
        await().atMost(Duration.ofSeconds(30)).until(() -> lengths(key).contains(2));
        assertThat(lengths(key).stream().distinct()).containsExactly(1, 100_000, 2);
    }
}
