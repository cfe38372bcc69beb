package id.alurkonten.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A {@code ContentApproved} that approval never wrote, put on its topic by someone who can reach the broker. */
final class ForgedApproval {
    private static final String TOPIC = "alurkonten.approval";
    private static final TopicPartition DEAD_LETTERS = new TopicPartition(TOPIC + ".dlq.publishing", 0);

    private final String brokers;
    private final UUID id = UUID.randomUUID();

    ForgedApproval(String brokers) {
        this.brokers = brokers;
    }

    /**
     * Puts it on the topic.
     *
     * @param data as the schema of {@code ContentApproved} wants it
     * @return the reason that publishing gives in its dead letters
     * @throws Waiting.NeverHappened if it gives none
     */
    String sendAndAwaitRefusal(ObjectNode data) {
        try (KafkaConsumer<String, byte[]> deadLetters = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new ByteArrayDeserializer())) {
            deadLetters.assign(List.of(DEAD_LETTERS));
            deadLetters.seekToEnd(List.of(DEAD_LETTERS));
            deadLetters.position(DEAD_LETTERS); // seeking is lazy: the end is to be that of before
            send(data);
            return Waiting.until(
                            "the forged approval in " + DEAD_LETTERS.topic(),
                            () -> reasonIn(deadLetters),
                            Optional::isPresent)
                    .orElseThrow();
        }
    }

    private void send(ObjectNode data) {
        RecordHeaders headers = new RecordHeaders();
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id.toString(),
                        "ce_type", "id.alurkonten.ContentApproved.v1",
                        "ce_source", "/approval-service",
                        "ce_subject", data.path("contentId").asText(),
                        "ce_time", data.path("occurredAt").asText(),
                        "ce_dataschema", "urn:alurkonten:schema:ContentApproved:v1",
                        "content-type", "application/json")
                .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers,
                        "acks",
                        "all",
                        "delivery.timeout.ms",
                        20_000,
                        "request.timeout.ms",
                        10_000),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            TOPIC, null, data.path("contentId").asText(), Json.write(data), headers))
                    .get();
        } catch (ExecutionException e) {
            throw new DemoFailed("The broker did not take the forged approval: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("Interrupted", e);
        }
    }

    private Optional<String> reasonIn(KafkaConsumer<String, byte[]> deadLetters) {
        return StreamSupport.stream(deadLetters.poll(Duration.ofMillis(200)).spliterator(), false)
                .filter(record -> header(record, "ce_id").equals(id.toString()))
                .map(record -> header(record, "dlq_reason"))
                .findFirst();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    /**
     * One that keeps its schema, with the content's true control sheet: all that is false is that anybody decided.
     *
     * @param content planning's view of it
     * @param version a version that production has
     */
    static ObjectNode of(Answer content, Answer version, Forms.Design design, String now) {
        ObjectNode data = (ObjectNode) Json.tree(Map.of(
                "contentId", content.text("contentId"),
                "planId", content.text("planId"),
                "revision", 1,
                "contentHash", version.text("contentHash"),
                "title", content.text("title"),
                "format", content.text("format"),
                "scheduledAt", content.text("scheduledAt"),
                "contributors", List.of("humas1", "humas2"),
                "occurredAt", now,
                "sequence", 1));
        ObjectNode shown = (ObjectNode) Json.tree(design);
        shown.remove("note");
        data.set("design", shown);
        data.set("stages", Json.tree(List.of(decision("KOORDINATOR", now), decision("SEKRETARIS", now))));
        data.set("actor", Json.tree(Map.of("id", "sekretaris", "name", "Sekretaris", "role", "SEKRETARIS")));
        data.set("controlSheet", content.json("controlSheet"));
        return data;
    }

    private static JsonNode decision(String role, String now) {
        return Json.tree(Map.of("role", role, "decidedBy", role.toLowerCase(Locale.ROOT), "decidedAt", now));
    }
}
