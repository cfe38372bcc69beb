package id.alurkonten.system.faults.scenario;

import id.alurkonten.local.Service;
import id.alurkonten.local.Topic;
import id.alurkonten.system.Databases;
import id.alurkonten.system.faults.Harm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Reads along what is said, and puts damaged copies of it between. Each is in the journal, with who must put it aside. */
final class Poisoner implements AutoCloseable {
    private final Harm harm;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private ConsumerRecord<byte[], byte[]> newest;
    private long seen;

    /** Reads from now on. */
    Poisoner(Harm harm) {
        Map<String, Object> broker =
                Map.of("bootstrap.servers", harm.stack().kafka().bootstrapServers());
        this.harm = harm;
        this.consumer = new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.producer = new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer());
        List<TopicPartition> partitions = Stream.of(Service.values())
                .flatMap(service -> consumer.partitionsFor("alurkonten." + service.database()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** How many records there were since it began, its own among them. */
    long seen() {
        return seen;
    }

    /** Waits until there were so many, and one of them can be damaged. */
    void awaitRecords(long count) {
        while (seen < count || newest == null) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                seen++;
                if (isFit(record)) {
                    newest = record;
                }
            }
        }
    }

    /** Puts a damaged copy of the newest that somebody hears onto its topic, under its key. */
    void lay(Shape shape) throws InterruptedException, ExecutionException {
        Headers headers = new RecordHeaders(newest.headers().toArray());
        // As an event of its own: a second time of one that was heard already would be passed over unread.
        headers.remove("ce_id").add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        harm.journal().fault("POISON", newest.topic(), shape.name());
        RecordMetadata laid = producer.send(
                        shape.of(newest.topic(), newest.partition(), newest.key(), headers, newest.value()))
                .get();
        harm.journal()
                .poison(
                        laid.topic(),
                        laid.partition(),
                        laid.offset(),
                        shape.hasType() ? hearers(newest) : consumers(newest.topic()));
    }

    /** One whose damage matters to somebody. */
    private static boolean isFit(ConsumerRecord<byte[], byte[]> record) {
        return record.headers().lastHeader("ce_type") != null
                && !hearers(record).isEmpty()
                && Shape.canBeMadeOf(record.value());
    }

    private static List<String> hearers(ConsumerRecord<byte[], byte[]> record) {
        String type = new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        List<String> consumers = consumers(record.topic());
        return Databases.hearersOf(type.replaceAll("^id\\.alurkonten\\.|\\.v\\d+$", "")).stream()
                .map(Service::database)
                .filter(consumers::contains)
                .toList();
    }

    /** Who reads a topic: whoever has dead letters of it. */
    private static List<String> consumers(String topic) {
        String letters = topic + ".dlq.";
        return Topic.all().stream()
                .map(Topic::name)
                .filter(name -> name.startsWith(letters))
                .map(name -> name.substring(letters.length()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
