package id.alurkonten.system.debezium;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.Converter;
import org.apache.kafka.connect.storage.HeaderConverter;

/** What a Kafka Connect worker does with a connector's records: it has them converted, and sends them. */
final class ConnectProducer implements AutoCloseable {
    private final Converter keys;
    private final Converter values;
    private final HeaderConverter headers;
    private final KafkaProducer<byte[], byte[]> kafka;

    ConnectProducer(ConnectorConfig config, String bootstrapServers) {
        keys = made(config.get("key.converter"), Converter.class);
        keys.configure(Map.of(), true);
        values = made(config.get("value.converter"), Converter.class);
        values.configure(Map.of(), false);
        headers = made(config.get("header.converter"), HeaderConverter.class);
        headers.configure(Map.of("converter.type", "header"));
        Map<String, Object> settings = new HashMap<>(Map.of(
                "bootstrap.servers", bootstrapServers, "acks", "all", "max.in.flight.requests.per.connection", "1"));
        settings.putAll(config.ofProducer());
        kafka = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static <T> T made(String className, Class<T> type) {
        try {
            return type.cast(Class.forName(className).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns when the broker has all of them. */
    void send(List<SourceRecord> records) throws InterruptedException {
        List<Future<RecordMetadata>> underWay = new ArrayList<>();
        for (SourceRecord record : records) {
            underWay.add(kafka.send(converted(record)));
        }
        for (Future<RecordMetadata> one : underWay) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private ProducerRecord<byte[], byte[]> converted(SourceRecord record) {
        String topic = record.topic();
        RecordHeaders converted = new RecordHeaders();
        for (Header header : record.headers()) {
            converted.add(
                    header.key(), headers.fromConnectHeader(topic, header.key(), header.schema(), header.value()));
        }
        return new ProducerRecord<>(
                topic,
                record.kafkaPartition(),
                record.timestamp(),
                keys.fromConnectData(topic, converted, record.keySchema(), record.key()),
                values.fromConnectData(topic, converted, record.valueSchema(), record.value()),
                converted);
    }

    @Override
    public void close() {
        kafka.close();
    }
}
