package id.alurkonten.system.faults.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.alurkonten.local.LocalKafka;
import id.alurkonten.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Hears what comes onto the topics of some services from now on, and when. */
final class TopicTail implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A record.
     *
     * @param sequence the clock of a {@linkplain HarmlessEvents harmless} event; 0 of any other
     * @param at when it was heard, as {@link System#nanoTime()}
     */
    record Heard(UUID id, String key, boolean harmless, long sequence, long at) {}

    private final KafkaConsumer<String, byte[]> consumer;
    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::listen, "topic-tail");
    private volatile boolean closed;

    private TopicTail(LocalKafka kafka, Collection<Service> services) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = services.stream()
                .flatMap(service -> consumer.partitionsFor("alurkonten." + service.database()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    static TopicTail of(LocalKafka kafka, Collection<Service> services) {
        TopicTail tail = new TopicTail(kafka, services);
        tail.thread.setDaemon(true);
        tail.thread.start();
        return tail;
    }

    private void listen() {
        while (!closed) {
            consumer.poll(Duration.ofMillis(50)).forEach(record -> heard.add(heard(record, System.nanoTime())));
        }
        consumer.close();
    }

    private static Heard heard(ConsumerRecord<String, byte[]> record, long at) {
        boolean harmless = HarmlessEvents.TYPE.equals(header(record.headers(), "ce_type"));
        long sequence = harmless ? sequence(record.value()) : 0;
        return new Heard(UUID.fromString(header(record.headers(), "ce_id")), record.key(), harmless, sequence, at);
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static long sequence(byte[] value) {
        try {
            return JSON.readTree(value).path("sequence").asLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All up to now, those of one key in their order. */
    List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** How many harmless ones. */
    long harmless() {
        return heard.stream().filter(Heard::harmless).count();
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
    }
}
