package id.alurkonten.system.faults.scenario;

import id.alurkonten.local.LocalKafka;
import id.alurkonten.local.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Puts everything that lay on the topics when this began onto them again: same partition, key, headers and value. What
 * somebody has put aside is left out: it would be put aside again.
 */
final class TopicCopy implements AutoCloseable {
    private static final int TWICE_ONE_IN = 5;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<TopicPartition, Long> ends;
    private final Set<String> putAside = new HashSet<>();
    private final Random random;

    private TopicCopy(LocalKafka kafka, Random random) {
        Map<String, Object> broker = Map.of("bootstrap.servers", kafka.bootstrapServers());
        consumer = new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "max.request.size", 8 * 1024 * 1024),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        readAll(
                partitions(true),
                letter -> putAside.add(place(
                        header(letter, "dlq_topic"), header(letter, "dlq_partition"), header(letter, "dlq_offset"))));
        ends = Map.copyOf(consumer.endOffsets(partitions(false)));
        this.random = random;
    }

    static TopicCopy of(LocalKafka kafka, Random random) {
        return new TopicCopy(kafka, random);
    }

    /** From the first record to the last, of each partition in their order; answers how many were sent. */
    long sendAgain() throws InterruptedException, ExecutionException {
        List<Future<RecordMetadata>> underWay = new ArrayList<>();
        readAll(List.copyOf(ends.keySet()), record -> {
            long end = ends.get(new TopicPartition(record.topic(), record.partition()));
            if (record.offset() < end && !putAside.contains(place(record))) {
                underWay.add(send(record));
                if (random.nextInt(TWICE_ONE_IN) == 0) {
                    underWay.add(send(record));
                }
            }
        });
        for (Future<RecordMetadata> one : underWay) {
            one.get();
        }
        return underWay.size();
    }

    private List<TopicPartition> partitions(boolean ofLetters) {
        return Topic.all().stream()
                .filter(topic -> topic.name().contains(".dlq.") == ofLetters)
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /** What is there by now. */
    private void readAll(List<TopicPartition> partitions, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> now = consumer.endOffsets(partitions);
        while (now.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(reader);
        }
    }

    private static String place(ConsumerRecord<?, ?> record) {
        return place(record.topic(), Integer.toString(record.partition()), Long.toString(record.offset()));
    }

    private static String place(String topic, String partition, String offset) {
        return topic + "-" + partition + "@" + offset;
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private Future<RecordMetadata> send(ConsumerRecord<byte[], byte[]> record) {
        return producer.send(new ProducerRecord<>(
                record.topic(), record.partition(), record.key(), record.value(), record.headers()));
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
