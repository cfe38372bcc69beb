package id.alurkonten.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import id.alurkonten.kit.event.CloudEvent;
import id.alurkonten.kit.event.EventJson;
import id.alurkonten.kit.sample.NoteConsumer.Heard;
import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.kit.testing.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(ServiceEnvironment.class)
class IntakeTest {

    private static final String TOPIC = "alurkonten.production";
    private static final String DEAD = "alurkonten.production.dlq.planning";

    @Inject
    NoteConsumer consumer;

    @Inject
    EntityManager entities;

    private boolean isThere(UUID id) {
        return QuarkusTransaction.requiringNew()
                        .call(() -> entities.createQuery("select count(*) from Note where id = ?1", Long.class)
                                .setParameter(1, id)
                                .getSingleResult())
                == 1;
    }

    /** Records of one key are handled in their order: when the last has come, all before it have. */
    private void awaitAllBefore(String key) {
        UUID last = UUID.randomUUID();
        Topics.publish(TOPIC, key, NoteConsumer.TYPE, key, new Heard(last, "last"));
        await().atMost(Duration.ofSeconds(20)).until(() -> isThere(last));
    }

    @Test
    void anEventHasItsEffectOnce() {
        UUID note = UUID.randomUUID();
        UUID event = UuidCreator.getTimeOrderedEpoch();
        String key = note.toString();
        for (int i = 0; i < 3; i++) {
            Topics.publish(TOPIC, key, event, NoteConsumer.TYPE, key, new Heard(note, "once-" + note));
        }
        awaitAllBefore(key);

        assertThat(isThere(note)).isTrue();
        assertThat(consumer.texts()).filteredOn(("once-" + note)::equals).hasSize(1);
        assertThat(Topics.all(DEAD)).noneMatch(r -> key.equals(r.key()));
    }

    @Test
    void whatPassesIsWaitedOut() {
        UUID note = UUID.randomUUID();
        consumer.failNext(3);
        Topics.publish(TOPIC, note.toString(), NoteConsumer.TYPE, note.toString(), new Heard(note, "outage"));

        await().atMost(Duration.ofSeconds(20)).until(() -> isThere(note));
        assertThat(consumer.texts()).filteredOn("outage"::equals).hasSize(4);
        assertThat(Topics.all(DEAD)).noneMatch(r -> note.toString().equals(r.key()));
    }

    @ParameterizedTest
    @CsvSource({
        "refuse,refused: four-eyes",
        "poison,broken control sheet",
        "bug,unexpected: java.lang.IllegalStateException: a bug",
        "'',breaks the schema of",
    })
    void whatNoWaitingMendsGoesToTheDeadLetters(String text, String reason) {
        UUID note = UUID.randomUUID();
        String key = note.toString();
        Topics.publish(TOPIC, key, NoteConsumer.TYPE, key, new Heard(note, text));

        var letter = Topics.await1(DEAD, r -> key.equals(r.key()));
        assertThat(Topics.header(letter, "dlq_reason")).startsWith(reason);
        assertThat(Topics.header(letter, "dlq_topic")).isEqualTo(TOPIC);
        assertThat(Topics.header(letter, "dlq_offset")).matches("\\d+");
        assertThat(Topics.header(letter, "ce_type")).isEqualTo(NoteConsumer.TYPE);
        awaitAllBefore(key);
        assertThat(isThere(note)).isFalse();
    }

    @Test
    void whatIsNoCloudEventGoesToTheDeadLetters() {
        String key = UUID.randomUUID().toString();
        Topics.publish(new ProducerRecord<>(TOPIC, key, "hello".getBytes(StandardCharsets.UTF_8)));

        assertThat(Topics.header(Topics.await1(DEAD, r -> key.equals(r.key())), "dlq_reason"))
                .contains("ce_specversion");
    }

    /** Its letter, with the reason beside it, would be larger than any record may be. */
    @Test
    void whatIsTooLargeForALetterHoldsUpNobody() {
        String key = UUID.randomUUID().toString();
        String mark = UUID.randomUUID().toString();
        ProducerRecord<String, byte[]> huge = new ProducerRecord<>(TOPIC, key, new byte[8 * 1024 * 1024 - 200]);
        huge.headers().add("mark", mark.getBytes(StandardCharsets.UTF_8));
        Topics.publish(huge);

        var letter = Topics.await1(DEAD, r -> mark.equals(Topics.header(r, "mark")));
        assertThat(letter.value()).isNull();
        assertThat(Topics.header(letter, "dlq_left_out")).contains("too large");
        assertThat(Topics.header(letter, "dlq_reason")).contains("ce_specversion");
        awaitAllBefore(key);
    }

    @Test
    void whatCannotBeReadGoesToTheDeadLetters() {
        String key = UUID.randomUUID().toString();
        CloudEvent event = new CloudEvent(
                UUID.randomUUID(),
                NoteConsumer.TYPE,
                "/x",
                key,
                Instant.now(),
                EventJson.schemaOf(NoteConsumer.TYPE),
                null,
                "{\"id\":".getBytes(StandardCharsets.UTF_8));
        Topics.publish(new ProducerRecord<>(TOPIC, null, key, event.data(), event.headers()));

        assertThat(Topics.header(Topics.await1(DEAD, r -> key.equals(r.key())), "dlq_reason"))
                .startsWith("unreadable as");
    }

    @Test
    void unknownTypesAndUnknownFieldsAreNoTrouble() {
        UUID note = UUID.randomUUID();
        String key = note.toString();
        Topics.publish(TOPIC, key, "id.alurkonten.OfTomorrow.v1", key, Map.of("x", 1));
        Topics.publish(TOPIC, key, NoteConsumer.TYPE, key, Map.of("id", note, "text", "known", "tomorrow", 1));

        await().atMost(Duration.ofSeconds(20)).until(() -> isThere(note));
        assertThat(Topics.all(DEAD)).noneMatch(r -> key.equals(r.key()));
    }

    @Test
    void whatComesLateIsWrittenDownAsIgnored() {
        UUID note = UUID.randomUUID();
        UUID event = UuidCreator.getTimeOrderedEpoch();
        Topics.publish(TOPIC, note.toString(), event, NoteConsumer.TYPE, note.toString(), new Heard(note, "stale"));

        await().atMost(Duration.ofSeconds(20)).until(() -> QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select outcome from inbox_message where ce_id = ?1")
                        .setParameter(1, event)
                        .getResultList()
                        .contains("IGNORED")));
    }
}
