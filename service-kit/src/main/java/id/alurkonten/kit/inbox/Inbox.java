package id.alurkonten.kit.inbox;

import id.alurkonten.kit.event.CloudEvent;
import id.alurkonten.kit.event.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Remembers what was handled, in the transaction of its effect: the same event again does nothing. */
@ApplicationScoped
public class Inbox {

    private static final String TAKE = """
            insert into inbox_message (consumer, ce_id, ce_type, outcome) values (?, ?, ?, 'APPLIED')
            on conflict do nothing""";
    private static final String IGNORED =
            "update inbox_message set outcome = 'IGNORED' where consumer = ? and ce_id = ?";

    private final DataSource database;

    Inbox(DataSource database) {
        this.database = database;
    }

    /** Whether the event is new to this consumer; if another replica is at it, waits until that one is done. */
    @Transactional(TxType.MANDATORY)
    public boolean take(String consumer, CloudEvent event) {
        return update(TAKE, consumer, event, true) == 1;
    }

    /** Writes down what came of a taken event. */
    @Transactional(TxType.MANDATORY)
    public void record(String consumer, CloudEvent event, Outcome outcome) {
        if (outcome == Outcome.IGNORED) {
            update(IGNORED, consumer, event, false);
        }
    }

    private int update(String sql, String consumer, CloudEvent event, boolean withType) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, consumer);
            statement.setObject(2, event.id());
            if (withType) {
                statement.setString(3, event.type());
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox could not be written", e);
        }
    }
}
