package id.alurkonten.kit.deadletter;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads dead letters where they lie, without a consumer group: nothing is committed, and nobody is kept from anything.
 * Every answer of the broker is waited for no longer than the configured time, and no more than one fetch (8 MiB, or a
 * single larger record) is held in memory.
 */
final class LetterReader implements AutoCloseable {

    private static final int FETCH_BYTES = 8 * 1024 * 1024;

    private final KafkaConsumer<String, byte[]> kafka;
    private final Duration timeout;
    private final Semaphore places;

    private LetterReader(KafkaConsumer<String, byte[]> kafka, Duration timeout, Semaphore places) {
        this.kafka = kafka;
        this.timeout = timeout;
        this.places = places;
    }

    /** Opens readers, a few at a time. */
    @ApplicationScoped
    static class Factory {

        private final String brokers;
        private final DeadLetterConfig config;
        private final Semaphore places;

        Factory(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers, DeadLetterConfig config) {
            this.brokers = brokers;
            this.config = config;
            this.places = new Semaphore(config.readers(), true);
        }

        /**
         * Waits for its turn when as many as are allowed read already.
         *
         * @throws ProblemException 503 when the turn does not come within the configured time
         */
        LetterReader open() {
            if (!hasPlace()) {
                throw new ProblemException(ProblemType.UNAVAILABLE, "dead-letter.readers-busy");
            }
            try {
                return new LetterReader(consumer(), config.timeout(), places);
            } catch (KafkaException e) {
                places.release();
                throw away(e);
            }
        }

        private boolean hasPlace() {
            try {
                return places.tryAcquire(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        private KafkaConsumer<String, byte[]> consumer() {
            int millis = Math.toIntExact(config.timeout().toMillis());
            return new KafkaConsumer<>(
                    Map.of(
                            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            brokers,
                            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                            millis,
                            ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                            millis,
                            ConsumerConfig.RECONNECT_BACKOFF_MS_CONFIG,
                            250,
                            ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                            1_000,
                            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                            false,
                            // A letter whose time was up since it was counted: what is there begins later.
                            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                            "earliest",
                            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                            FETCH_BYTES,
                            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                            FETCH_BYTES),
                    new StringDeserializer(),
                    new ByteArrayDeserializer());
        }
    }

    /** What is on these topics now, in the order given; a topic that is not there has nothing. */
    List<LetterRange> ranges(List<String> topics) {
        return asking(() -> {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> kafka.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .sorted(Comparator.comparingInt(TopicPartition::partition)))
                    .toList();
            Map<TopicPartition, Long> begins = kafka.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = kafka.endOffsets(partitions);
            return partitions.stream()
                    .map(one -> new LetterRange(one, begins.get(one), ends.get(one)))
                    .toList();
        });
    }

    /**
     * Reads single letters of a partition. A letter that is no longer there is left out.
     *
     * @param offsets ascending
     * @param taken what is kept of each
     */
    <T> List<T> read(
            TopicPartition partition, Collection<Long> offsets, Function<ConsumerRecord<String, byte[]>, T> taken) {
        return asking(() -> {
            List<T> letters = new ArrayList<>(offsets.size());
            List<Long> wanted = new ArrayList<>(offsets);
            kafka.assign(List.of(partition));
            long deadline = System.nanoTime() + timeout.toNanos();
            int next = 0;
            while (next < wanted.size()) {
                // Where the next one is far ahead, what lies between is not fetched.
                if (next == 0 || kafka.position(partition) < wanted.get(next)) {
                    kafka.seek(partition, wanted.get(next));
                }
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new org.apache.kafka.common.errors.TimeoutException("No answer within " + timeout);
                }
                for (ConsumerRecord<String, byte[]> record : kafka.poll(Duration.ofNanos(left))) {
                    while (next < wanted.size() && wanted.get(next) < record.offset()) {
                        next++;
                    }
                    if (next < wanted.size() && wanted.get(next) == record.offset()) {
                        letters.add(taken.apply(record));
                        next++;
                    }
                }
            }
            return letters;
        });
    }

    private static <T> T asking(Question<T> question) {
        try {
            return question.ask();
        } catch (KafkaException e) {
            throw away(e);
        }
    }

    private static ProblemException away(KafkaException cause) {
        return new ProblemException(ProblemType.UNAVAILABLE, "dead-letter.broker-away").because(cause);
    }

    private interface Question<T> {
        T ask();
    }

    @Override
    public void close() {
        places.release();
        kafka.close(CloseOptions.timeout(Duration.ZERO));
    }
}
