package id.alurkonten.kit.outbox;

import id.alurkonten.kit.event.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts outbox rows on the topic as CloudEvents in Kafka's binary mode. The first record that the broker refuses ends it:
 * nothing that was to follow is sent, or a later record of the same key would overtake the refused one.
 */
final class OutboxProducer implements AutoCloseable {

    private final Producer<String, byte[]> kafka;
    private volatile Exception failure;

    OutboxProducer(Producer<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    /** Opens producers that lose nothing and keep the order. */
    @ApplicationScoped
    static class Factory {

        private final String brokers;

        Factory(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
            this.brokers = brokers;
        }

        OutboxProducer open() {
            return new OutboxProducer(
                    new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer()));
        }

        private Map<String, Object> settings() {
            return Map.ofEntries(
                    Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
                    Map.entry(ProducerConfig.CLIENT_ID_CONFIG, "outbox-relay"),
                    Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                    Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                    // With one request under way the broker has judged a batch before the next of its partition leaves.
                    Map.entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
                    // What makes up for it: many rows in a request. One that is alone doesn't wait for others. Must be
                    // less than the topic takes: the producer splits what was refused into batches of this size.
                    Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024),
                    Map.entry(ProducerConfig.LINGER_MS_CONFIG, 0),
                    Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 * 1024 * 1024),
                    // Giving up on one record and not on the next would turn their order round: never give up.
                    Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE),
                    Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000),
                    Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000),
                    Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000));
        }
    }

    /** Records on their way to the broker. */
    final class Sending {

        private final CountDownLatch unacknowledged;

        private Sending(int records) {
            this.unacknowledged = new CountDownLatch(records);
        }

        /**
         * Waits until the broker has every one of them, or it has taken too long.
         *
         * @return whether it has
         * @throws ExecutionException if the broker has refused one; nothing more is sent
         */
        boolean await(Duration patience) throws InterruptedException, ExecutionException {
            boolean done = unacknowledged.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            requireNoFailure();
            return done;
        }
    }

    /**
     * Begins to send all, in their order.
     *
     * @throws ExecutionException if one can't be sent; none of those behind it is
     */
    Sending send(List<OutboxRow> rows) throws ExecutionException {
        Sending sending = new Sending(rows.size());
        for (OutboxRow row : rows) {
            Future<RecordMetadata> unused = kafka.send(record(row), (metadata, exception) -> {
                if (exception != null) {
                    fail(exception);
                }
                sending.unacknowledged.countDown();
            });
            requireNoFailure();
        }
        return sending;
    }

    private static ProducerRecord<String, byte[]> record(OutboxRow row) {
        CloudEvent event = new CloudEvent(
                row.id(),
                row.type(),
                row.source(),
                row.subject(),
                row.time(),
                row.dataschema(),
                row.traceparent(),
                row.payload());
        return new ProducerRecord<>(
                "alurkonten." + row.aggregatetype(), null, row.key(), event.data(), event.headers());
    }

    /** In the producer's own thread, before it sends anything else. */
    private void fail(Exception exception) {
        if (failure == null) {
            failure = exception;
            close();
        }
    }

    private void requireNoFailure() throws ExecutionException {
        if (failure != null) {
            throw new ExecutionException("A record cannot be sent: " + failure, failure);
        }
    }

    @Override
    public void close() {
        kafka.close(Duration.ZERO);
    }
}
