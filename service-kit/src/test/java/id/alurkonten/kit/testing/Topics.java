package id.alurkonten.kit.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import id.alurkonten.kit.event.CloudEvent;
import id.alurkonten.kit.event.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics as another service, or another system of the agency, sees them. */
public final class Topics {

    private static final Map<String, TopicReader> READERS = new ConcurrentHashMap<>();

    private static volatile String brokers;
    private static KafkaProducer<String, byte[]> producer;

    private Topics() {}

    static void at(String bootstrapServers) {
        brokers = bootstrapServers;
    }

    /** Says something as the service that owns the topic would; returns the event's id. */
    public static UUID publish(String topic, String key, String type, String subject, Object payload) {
        UUID id = UuidCreator.getTimeOrderedEpochPlus1();
        publish(topic, key, id, type, subject, payload);
        return id;
    }

    /** The same, under an id of one's own: to send it twice. */
    public static void publish(String topic, String key, UUID id, String type, String subject, Object payload) {
        CloudEvent event = new CloudEvent(
                id,
                type,
                "/" + topic.substring(topic.indexOf('.') + 1) + "-service",
                subject,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                EventJson.schemaOf(type),
                null,
                json(payload));
        publish(new ProducerRecord<>(topic, null, key, event.data(), event.headers()));
    }

    /** Any record at all, poison too. */
    public static void publish(ProducerRecord<String, byte[]> record) {
        try {
            producer().send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has the broker refuse records above a size on one topic, or, when empty, above that of the broker again. */
    public static void limit(String topic, OptionalInt bytes) {
        ConfigEntry entry = new ConfigEntry(
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, bytes.isPresent() ? String.valueOf(bytes.getAsInt()) : null);
        AlterConfigOp change =
                new AlterConfigOp(entry, bytes.isPresent() ? AlterConfigOp.OpType.SET : AlterConfigOp.OpType.DELETE);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(change)))
                    .all()
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", brokers, "acks", "all", "max.request.size", 8 * 1024 * 1024),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    /** Every record of the topic that is there now, in the order of each partition. */
    public static List<ConsumerRecord<String, byte[]>> all(String topic) {
        return READERS.computeIfAbsent(topic, TopicReader::new).all();
    }

    /** Reads a topic on from where it stopped the last time: a test that waits asks many times. */
    private static final class TopicReader {

        private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new ByteArrayDeserializer());
        private final List<TopicPartition> partitions;
        private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

        TopicReader(String topic) {
            partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        synchronized List<ConsumerRecord<String, byte[]>> all() {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return List.copyOf(records);
        }
    }

    /** Waits until such a record is there, and returns the first. */
    public static ConsumerRecord<String, byte[]> await1(String topic, Predicate<ConsumerRecord<String, byte[]>> such) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> all(topic).stream().filter(such).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** Waits for the event of that type about that subject, and returns its data. */
    public static JsonNode awaitEvent(String topic, String type, String subject) {
        return data(await1(topic, r -> type.equals(header(r, "ce_type")) && subject.equals(header(r, "ce_subject"))));
    }

    /** All events of that type about that subject that are there now. */
    public static List<JsonNode> events(String topic, String type, String subject) {
        return all(topic).stream()
                .filter(r -> type.equals(header(r, "ce_type")) && subject.equals(header(r, "ce_subject")))
                .map(Topics::data)
                .toList();
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    public static JsonNode data(ConsumerRecord<String, byte[]> record) {
        try {
            return EventJson.mapper().readTree(record.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] json(Object payload) {
        try {
            return EventJson.mapper().writeValueAsBytes(payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
