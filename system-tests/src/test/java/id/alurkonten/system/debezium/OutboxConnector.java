package id.alurkonten.system.debezium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.debezium.embedded.Connect;
import io.debezium.engine.ChangeEvent;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.connect.source.SourceRecord;

/** Debezium's connector in this process. It begins where the offsets in its file say, as a worker's does. */
final class OutboxConnector implements AutoCloseable {
    private final ConnectProducer producer;
    private final DebeziumEngine<ChangeEvent<SourceRecord, SourceRecord>> engine;
    private final CountDownLatch streaming = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean dying;

    private OutboxConnector(ConnectorConfig config, Path offsets, String bootstrapServers) {
        this.producer = new ConnectProducer(config, bootstrapServers);
        this.engine = DebeziumEngine.create(Connect.class)
                .using(properties(config, offsets))
                .using(new DebeziumEngine.ConnectorCallback() {
                    @Override
                    public void taskStarted() {
                        streaming.countDown();
                    }
                })
                .using((success, message, error) -> {
                    failure.set(error);
                    ended.countDown();
                })
                .notifying(this::send)
                .build();
    }

    /** Returns when it reads. */
    static OutboxConnector start(ConnectorConfig config, Path offsets, String bootstrapServers) {
        OutboxConnector connector = new OutboxConnector(config, offsets, bootstrapServers);
        Thread thread = new Thread(connector.engine, config.get("slot.name"));
        thread.setDaemon(true);
        thread.start();
        await("the connector %s reads".formatted(config.get("slot.name")))
                .atMost(Duration.ofSeconds(30))
                .until(() -> connector.streaming.getCount() == 0 || connector.ended.getCount() == 0);
        assertThat(connector.failure).hasValue(null);
        return connector;
    }

    private static Properties properties(ConnectorConfig config, Path offsets) {
        Properties properties = new Properties();
        properties.putAll(config.asMap());
        properties.setProperty("name", config.get("slot.name"));
        properties.setProperty("offset.storage", "org.apache.kafka.connect.storage.FileOffsetBackingStore");
        properties.setProperty("offset.storage.file.filename", offsets.toString());
        properties.setProperty("offset.flush.interval.ms", "0");
        return properties;
    }

    private void send(
            List<ChangeEvent<SourceRecord, SourceRecord>> events,
            RecordCommitter<ChangeEvent<SourceRecord, SourceRecord>> committer)
            throws InterruptedException {
        producer.send(events.stream().map(ChangeEvent::value).toList());
        if (dying && events.stream().anyMatch(OutboxConnector::isSaid)) {
            throw new IllegalStateException("killed between the broker's acknowledgement and the offset");
        }
        for (ChangeEvent<SourceRecord, SourceRecord> event : events) {
            committer.markProcessed(event);
        }
        committer.markBatchFinished();
    }

    /** And not a heartbeat. */
    private static boolean isSaid(ChangeEvent<SourceRecord, SourceRecord> event) {
        return event.value().topic().startsWith("alurkonten.");
    }

    /** It will die when it has sent the next records, and before it has written down that it has. */
    void dieAfterSending() {
        dying = true;
    }

    void awaitDeath() {
        await("the connector has died").atMost(Duration.ofSeconds(30)).until(() -> ended.getCount() == 0);
    }

    @Override
    public void close() {
        try {
            if (ended.getCount() > 0) {
                engine.close();
            }
            producer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
