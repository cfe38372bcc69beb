package id.alurkonten.kit.outbox;

import id.alurkonten.kit.event.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts outbox rows on the topic as CloudEvents in Kafka's binary mode. */
final class OutboxProducer implements AutoCloseable {

    private final KafkaProducer<String, byte[]> kafka;

    private OutboxProducer(KafkaProducer<String, byte[]> kafka) {
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
            return new OutboxProducer(new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            brokers,
                            ProducerConfig.CLIENT_ID_CONFIG,
                            "outbox-relay",
                            ProducerConfig.ACKS_CONFIG,
                            "all",
                            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                            true,
                            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                            8 * 1024 * 1024,
                            // Giving up on one record and not on the next would turn their order round: never give up.
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                            Integer.MAX_VALUE,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                            10_000,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG,
                            30_000,
                            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                            1_000),
                    new StringSerializer(),
                    new ByteArraySerializer()));
        }
    }

    /** Sends all, in their order, and waits until the broker has every one of them. */
    void send(List<OutboxRow> rows) throws InterruptedException, ExecutionException {
        List<Future<RecordMetadata>> underWay = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            CloudEvent event = new CloudEvent(
                    row.id(),
                    row.type(),
                    row.source(),
                    row.subject(),
                    row.time(),
                    row.dataschema(),
                    row.traceparent(),
                    row.payload().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            underWay.add(kafka.send(new ProducerRecord<>(
                    "alurkonten." + row.aggregatetype(), null, row.key(), event.data(), event.headers())));
        }
        for (Future<RecordMetadata> future : underWay) {
            future.get();
        }
    }

    @Override
    public void close() {
        kafka.close(Duration.ZERO);
    }
}
