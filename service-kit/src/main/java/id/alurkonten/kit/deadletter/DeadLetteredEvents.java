package id.alurkonten.kit.deadletter;

import id.alurkonten.kit.event.CloudEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Which events lie among the dead letters: what the inbox knows of them is kept for as long as they may be replayed.
 * An event is noted before its letter is written, so that no letter is without its note.
 */
@ApplicationScoped
class DeadLetteredEvents {

    private static final String NOTE = """
            insert into dead_lettered_event (consumer, ce_id) values (?, ?)
            on conflict (consumer, ce_id) do update set noted_at = excluded.noted_at""";

    private final DataSource database;

    DeadLetteredEvents(DataSource database) {
        this.database = database;
    }

    /** A record without a CloudEvents id can never be handled, and needs no note. */
    void note(String consumer, ConsumerRecord<String, byte[]> record) {
        idOf(record).ifPresent(id -> QuarkusTransaction.requiringNew().run(() -> note(consumer, id)));
    }

    private void note(String consumer, UUID event) {
        try (Connection connection = database.getConnection();
                PreparedStatement note = connection.prepareStatement(NOTE)) {
            note.setString(1, consumer);
            note.setObject(2, event);
            note.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A dead-lettered event could not be noted", e);
        }
    }

    private static Optional<UUID> idOf(ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader(CloudEvent.ID);
        if (header == null || header.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(new String(header.value(), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
