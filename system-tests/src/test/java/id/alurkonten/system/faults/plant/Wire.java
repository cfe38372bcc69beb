package id.alurkonten.system.faults.plant;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.local.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics, to be written by somebody who has no right to. */
final class Wire implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> broker;
    private final KafkaProducer<String, byte[]> producer;
    private final List<ConsumerRecord<String, byte[]>> records;

    Wire(String bootstrapServers) {
        broker = Map.of("bootstrap.servers", bootstrapServers, ProducerConfig.ACKS_CONFIG, "all");
        producer = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer());
        records = all();
    }

    private List<ConsumerRecord<String, byte[]>> all() {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Topic.all().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }

    /** The last event of a type about a content, as the healthy run has left it. */
    ConsumerRecord<String, byte[]> last(String name, UUID content) {
        return records.stream()
                .filter(record -> text(record.headers(), "ce_type").equals("id.alurkonten." + name + ".v1"))
                .filter(record -> text(record.headers(), "ce_subject").equals(content.toString()))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new IllegalStateException("No " + name + " about " + content));
    }

    /** The first record of the first partition for which that holds. */
    ConsumerRecord<String, byte[]> first(Predicate<ConsumerRecord<String, byte[]>> such) {
        return records.stream()
                .filter(such)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The run was too short: no such record"));
    }

    static String text(Headers headers, String name) {
        return headers.lastHeader(name) == null
                ? ""
                : new String(headers.lastHeader(name).value(), UTF_8);
    }

    static ObjectNode payload(ConsumerRecord<String, byte[]> record) {
        try {
            return (ObjectNode) JSON.readTree(record.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same headers with another ce_id. */
    static Headers under(UUID id, Headers headers) {
        RecordHeaders changed = new RecordHeaders(headers.toArray());
        changed.remove("ce_id");
        changed.add("ce_id", id.toString().getBytes(UTF_8));
        return changed;
    }

    RecordMetadata put(String topic, Integer partition, String key, byte[] value, Headers headers) {
        try {
            return producer.send(new ProducerRecord<>(topic, partition, key, value, headers))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes everything from a partition that lies before an offset: a broker that lost it. */
    void lose(String topic, int partition, long before) throws Exception {
        try (Admin admin = Admin.create(broker)) {
            admin.deleteRecords(Map.of(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(before)))
                    .all()
                    .get();
        }
    }

    /** Sets a consumer back. */
    void setBack(String consumer, String topic, int partition, long offset) throws Exception {
        try (Admin admin = Admin.create(broker)) {
            admin.alterConsumerGroupOffsets(
                            consumer, Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(offset)))
                    .all()
                    .get();
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
