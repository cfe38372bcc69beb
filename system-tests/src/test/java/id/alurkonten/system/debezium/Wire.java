package id.alurkonten.system.debezium;

import id.alurkonten.local.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What comes onto the four topics from now on, as it lies there. */
final class Wire implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Sent> sent = new ArrayList<>();

    Wire(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = Stream.of(Service.values())
                .flatMap(service -> consumer.partitionsFor(topicOf(service)).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    static String topicOf(Service service) {
        return "alurkonten." + service.database();
    }

    /** Everything up to now, of each partition in its order. */
    List<Sent> all() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> sent.add(Sent.of(record)));
        }
        return List.copyOf(sent);
    }

    /** Of one service. */
    List<Sent> of(Service service) {
        return all().stream()
                .filter(one -> one.topic().equals(topicOf(service)))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
