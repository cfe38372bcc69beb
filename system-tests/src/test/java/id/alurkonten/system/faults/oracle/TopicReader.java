package id.alurkonten.system.faults.oracle;

import id.alurkonten.local.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads every topic from its beginning to where it ends now, as any subscriber could. */
final class TopicReader {
    private static final String DEAD_LETTERS = ".dlq.";

    private final Map<String, Object> broker;
    private final EventReader reader;

    TopicReader(String bootstrapServers, SheetReader sheets) {
        this.broker = Map.of("bootstrap.servers", bootstrapServers, "max.poll.records", 2_000);
        this.reader = new EventReader(sheets);
    }

    Topics read() {
        List<Event> events = new ArrayList<>();
        List<Letter> letters = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Topic.all().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                take(consumer.poll(Duration.ofMillis(200)), events, letters);
            }
        }
        return new Topics(events, letters, lags());
    }

    /** Parsing and hashing is the work: it is shared by all processors. */
    private void take(ConsumerRecords<byte[], byte[]> records, List<Event> events, List<Letter> letters) {
        List<ConsumerRecord<byte[], byte[]>> all =
                StreamSupport.stream(records.spliterator(), false).toList();
        events.addAll(all.parallelStream()
                .filter(record -> !record.topic().contains(DEAD_LETTERS))
                .map(reader::event)
                .toList());
        all.stream()
                .filter(record -> record.topic().contains(DEAD_LETTERS))
                .map(EventReader::letter)
                .forEach(letters::add);
    }

    /** The list of dead letters is the list of who hears what. */
    private List<Lag> lags() {
        try (Admin admin = Admin.create(broker)) {
            List<Lag> lags = new ArrayList<>();
            for (Topic topic : Topic.all()) {
                int at = topic.name().indexOf(DEAD_LETTERS);
                if (at > 0) {
                    lags.addAll(lags(
                            admin, topic.name().substring(0, at), topic.name().substring(at + DEAD_LETTERS.length())));
                }
            }
            return lags;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka doesn't say how far the consumers have come", e);
        }
    }

    private static List<Lag> lags(Admin admin, String topic, String consumer)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(consumer)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .forEach(
                        partition -> latest.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest()));
        List<Lag> lags = new ArrayList<>();
        admin.listOffsets(latest).all().get().forEach((partition, end) -> {
            OffsetAndMetadata come = committed.get(partition);
            lags.add(new Lag(consumer, topic, partition.partition(), come == null ? 0 : come.offset(), end.offset()));
        });
        return lags;
    }
}
