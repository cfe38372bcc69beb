package id.alurkonten.system.benchmark;

import id.alurkonten.local.LocalKafka;
import id.alurkonten.local.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;

/** From sending a record to receiving it, with nothing in between but the broker. */
final class RoundTrip {
    private static final String TOPIC = "benchmark";
    private static final int PARTITIONS = 6;

    private RoundTrip() {}

    /**
     * At that rate for that long, each record waited for by every replica, as the services send theirs.
     *
     * @param bytes of each record
     */
    static Samples measure(LocalKafka kafka, int perSecond, Duration duration, int bytes) {
        kafka.createTopics(List.of(new Topic(TOPIC, PARTITIONS, Duration.ofHours(1))));
        Map<String, Object> broker = Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        List<TopicPartition> partitions = java.util.stream.IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(TOPIC, partition))
                .toList();
        int total = (int) (duration.toMillis() * perSecond / 1_000);
        Queue<Double> millis = new ConcurrentLinkedQueue<>();
        try (var producer = new KafkaProducer<>(broker, new LongSerializer(), new ByteArraySerializer());
                var consumer = new KafkaConsumer<>(broker, new LongDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            byte[] payload = new byte[bytes];
            Threads.runAll(2, side -> {
                if (side == 0) {
                    OpenLoop.run(perSecond, duration, n -> {
                        Future<RecordMetadata> unused =
                                producer.send(new ProducerRecord<>(TOPIC, n % PARTITIONS, System.nanoTime(), payload));
                    });
                } else {
                    while (millis.size() < total) {
                        consumer.poll(Duration.ofMillis(100))
                                .forEach(record -> millis.add((System.nanoTime() - record.key()) / 1e6));
                    }
                }
            });
        }
        // The first tenth finds producer and consumer cold, as the services are no more.
        return new Samples(
                millis.stream().skip(total / 10).mapToDouble(one -> one).toArray());
    }
}
