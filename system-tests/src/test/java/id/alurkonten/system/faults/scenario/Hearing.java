package id.alurkonten.system.faults.scenario;

import id.alurkonten.local.Service;
import id.alurkonten.local.Stack;
import id.alurkonten.local.Topic;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** How long what was said waited to be heard: from the record on the topic to the effect in the database. */
final class Hearing {

    /** That a service heard an event. */
    record Heard(Service by, Instant said, double seconds) {}

    private final List<Heard> all = new ArrayList<>();

    /** Everything that was said since then, as far as it has been heard. */
    static Hearing since(Stack stack, Instant from) {
        Hearing hearing = new Hearing();
        Map<UUID, Instant> said = said(stack.kafka().bootstrapServers(), from);
        for (Service service : Service.values()) {
            heardBy(stack, service, from).forEach((id, at) -> {
                if (said.containsKey(id)) {
                    hearing.all.add(new Heard(
                            service,
                            said.get(id),
                            Duration.between(said.get(id), at).toMillis() / 1000.0));
                }
            });
        }
        return hearing;
    }

    /** The longest that a service took to hear what was said in that time; 0 if nothing was. */
    double longest(Service by, Instant from, Instant to) {
        return all.stream()
                .filter(heard -> heard.by() == by
                        && !heard.said().isBefore(from)
                        && heard.said().isBefore(to))
                .mapToDouble(Heard::seconds)
                .max()
                .orElse(0);
    }

    int count() {
        return all.size();
    }

    private static Map<UUID, Instant> heardBy(Stack stack, Service service, Instant from) {
        Map<UUID, Instant> heard = new HashMap<>();
        try (Connection connection = stack.postgres().superuserConnection(service.database());
                PreparedStatement query = connection.prepareStatement(
                        "select ce_id, received_at from inbox_message where received_at >= ?")) {
            query.setTimestamp(1, Timestamp.from(from));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    heard.put(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant());
                }
            }
            return heard;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** When each event was first put on its topic. */
    private static Map<UUID, Instant> said(String bootstrapServers, Instant from) {
        Map<UUID, Instant> said = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Topic.all().stream()
                    .filter(topic -> !topic.name().contains(".dlq."))
                    .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    Instant at = Instant.ofEpochMilli(record.timestamp());
                    if (!at.isBefore(from)) {
                        said.putIfAbsent(idOf(record), at);
                    }
                }
            }
            return said;
        }
    }

    private static UUID idOf(ConsumerRecord<String, byte[]> record) {
        Header id = record.headers().lastHeader("ce_id");
        return UUID.fromString(new String(id.value(), StandardCharsets.UTF_8));
    }
}
