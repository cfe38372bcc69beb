package id.alurkonten.system;

import static org.awaitility.Awaitility.await;

import id.alurkonten.local.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics as another system of the agency sees them; and, for harm, as none should be able to write them. */
public final class Topics implements AutoCloseable {
    private static final String DEAD_LETTERS = ".dlq.";
    private static final String LAID = "laid-by-a-test";

    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;
    private final List<Said> heard = new ArrayList<>();

    Topics(String bootstrapServers) {
        Map<String, Object> broker = Map.of("bootstrap.servers", bootstrapServers);
        consumer = new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer());
        producer = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer());
        List<TopicPartition> partitions = Topic.all().stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Everything on all topics up to now, of each key in its order; dead letters too. */
    private synchronized List<Said> all() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> heard.add(Said.of(record)));
        }
        return List.copyOf(heard);
    }

    /** What was said that is such, dead letters aside. */
    public List<Said> said(Predicate<Said> such) {
        return all().stream()
                .filter(said -> !said.topic().contains(DEAD_LETTERS))
                .filter(such)
                .toList();
    }

    /** What was said about a content, in the order of its Lamport clock. */
    public List<Said> about(UUID content) {
        return said(said -> said.isAbout(content)).stream()
                .sorted(java.util.Comparator.comparingLong(Said::sequence))
                .toList();
    }

    /** How often that was said about a content. */
    public long count(String name, UUID content) {
        return said(said -> said.name().equals(name) && said.isAbout(content)).size();
    }

    /** The first such event about a content, as soon as it is there. */
    public Said await1(String name, UUID content) {
        return await("%s about %s".formatted(name, content))
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> said(said -> said.name().equals(name) && said.isAbout(content)),
                        events -> !events.isEmpty())
                .get(0);
    }

    /** Lays rubbish among the dead letters of a service, for somebody to look at. */
    public void layDeadLetter(String topic, String consumer) {
        put(List.of(new Said(
                topic + DEAD_LETTERS + consumer,
                "rubbish",
                Map.of(LAID, "true", "dlq_reason", "rubbish", "dlq_topic", topic),
                "rubbish")));
    }

    /** Each that a service put aside, with the reason why it is there. */
    public List<String> deadLetters() {
        return all().stream()
                .filter(said -> said.topic().contains(DEAD_LETTERS))
                .filter(said -> !said.headers().containsKey(LAID))
                .map(said -> said.topic() + ": " + said.headers().get("dlq_reason") + ": " + said.text())
                .toList();
    }

    /** Puts these records on their topics, each after the one before has been taken. */
    public void put(Collection<Said> records) {
        try {
            for (Said said : records) {
                producer.send(said.toRecord()).get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
