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
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
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
    static final String TOPIC = "dlq_topic";
    static final String PARTITION = "dlq_partition";
    static final String OFFSET = "dlq_offset";
    static final String TIME = "dlq_time";
    private static final int LONGEST_REASON = 4_000;
    private static final int LONGEST_HEADER_KEPT = 16 * 1024;
    private static final String LEFT_OUT = "dlq_left_out";
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final String brokers;
    private final DeadLetteredEvents events;
    private final Patience patience;
    private final Clock clock;
    private final MeterRegistry metrics;
    private KafkaProducer<String, byte[]> producer;

    DeadLetters(
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            DeadLetteredEvents events,
            Patience patience,
            Clock clock,
            MeterRegistry metrics) {
        this.brokers = brokers;
        this.events = events;
        this.patience = patience;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Where the dead letters lie of what that consumer heard on that topic. */
    public static String topic(String source, String consumer) {
        return source + ".dlq." + consumer;
    }

    /** A reason may quote what it speaks of. */
    static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    /**
     * Puts a record there, and returns when the broker has it. A record that is too large to be put anywhere with its
     * reason beside it is put there without key and value: it stays where it came from for as long as that topic keeps it.
     *
     * @throws Patience.Stopping when the service stops before that
     */
    public void put(String consumer, ConsumerRecord<String, byte[]> record, String reason) {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(
                topic(record.topic(), consumer), null, record.key(), record.value(), headers(record, reason));
        for (int attempt = 1; ; attempt++) {
            try {
                events.note(consumer, record);
                producer().send(letter).get();
                LOG.errorf(
                        "Dead letter from %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), reason);
                metrics.counter("alurkonten.deadletters", "topic", record.topic())
                        .increment();
                patience.calm();
                return;
            } catch (ExecutionException | RuntimeException e) {
                LOG.warnf("The dead letter is not written yet: %s", e.toString());
                if (e.getCause() instanceof RecordTooLargeException) {
                    letter = withoutContent(letter);
                }
                patience.waitBefore(attempt);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                patience.waitBefore(attempt);
            }
        }
    }

    private static ProducerRecord<String, byte[]> withoutContent(ProducerRecord<String, byte[]> letter) {
        Headers headers = new RecordHeaders();
        for (Header header : letter.headers()) {
            if (header.value() == null || header.value().length <= LONGEST_HEADER_KEPT) {
                headers.add(header);
            }
        }
        headers.add(LEFT_OUT, bytes("key, value and long headers: too large"));
        return new ProducerRecord<>(letter.topic(), null, (String) null, (byte[]) null, headers);
    }

    private Headers headers(ConsumerRecord<String, byte[]> record, String reason) {
        RecordHeaders headers = new RecordHeaders(record.headers().toArray());
        headers.add(REASON, bytes(shortened(reason)));
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
