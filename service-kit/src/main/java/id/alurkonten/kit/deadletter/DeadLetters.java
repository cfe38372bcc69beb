package id.alurkonten.kit.deadletter;

import id.alurkonten.kit.inbox.Patience;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Records that could not be handled, on {@code <topic>.dlq.<consumer>}: as they came, with the reason and the place they
 * came from in headers beginning with {@code dlq_}. Putting one there is waited for, as long as it takes: only then may
 * the offset move.
 */
@ApplicationScoped
public class DeadLetters {

    public static final String REASON = "dlq_reason";
    private static final String TOPIC = "dlq_topic";
    private static final String PARTITION = "dlq_partition";
    private static final String OFFSET = "dlq_offset";
    private static final String TIME = "dlq_time";
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final String brokers;
    private final Patience patience;
    private final Clock clock;
    private final MeterRegistry metrics;
    private KafkaProducer<String, byte[]> producer;

    DeadLetters(
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            Patience patience,
            Clock clock,
            MeterRegistry metrics) {
        this.brokers = brokers;
        this.patience = patience;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * Puts a record there, and returns when the broker has it.
     *
     * @throws Patience.Stopping when the service stops before that
     */
    public void put(String consumer, ConsumerRecord<String, byte[]> record, String reason) {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(
                record.topic() + ".dlq." + consumer, null, record.key(), record.value(), headers(record, reason));
        for (int attempt = 1; ; attempt++) {
            try {
                producer().send(letter).get();
                LOG.errorf(
                        "Dead letter from %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), reason);
                metrics.counter("alurkonten.deadletters", "topic", record.topic())
                        .increment();
                return;
            } catch (ExecutionException | KafkaException e) {
                LOG.warnf("The dead letter is not written yet: %s", e.toString());
                patience.waitBefore(attempt);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                patience.waitBefore(attempt);
            }
        }
    }

    private Headers headers(ConsumerRecord<String, byte[]> record, String reason) {
        RecordHeaders headers = new RecordHeaders(record.headers().toArray());
        headers.add(REASON, bytes(reason));
        headers.add(TOPIC, bytes(record.topic()));
        headers.add(PARTITION, bytes(String.valueOf(record.partition())));
        headers.add(OFFSET, bytes(String.valueOf(record.offset())));
        headers.add(TIME, bytes(clock.instant().toString()));
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            brokers,
                            ProducerConfig.CLIENT_ID_CONFIG,
                            "dead-letters",
                            ProducerConfig.ACKS_CONFIG,
                            "all",
                            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                            8 * 1024 * 1024,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG,
                            10_000),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    synchronized void stop(@Observes @Priority(10_000) ShutdownEvent event) {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
