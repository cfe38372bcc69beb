package id.alurkonten.kit.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.alurkonten.kit.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads what has been committed to the outbox since a position. */
@ApplicationScoped
class ChangeLog {

    /** The class of what PostgreSQL says of a snapshot whose numbers don't rise, or are too large. */
    private static final String DATA_EXCEPTION = "22";

    private static final String NOW = "select pg_current_snapshot()::text";

    /**
     * The position and the rows come from one snapshot. A position from the future is of another database, or of this one
     * before it was restored: then nothing can be said of what came between.
     */
    private static final String SINCE = """
            select pg_current_snapshot()::text,
              pg_snapshot_xmax(?::pg_snapshot) > pg_snapshot_xmax(pg_current_snapshot()),
              e.ce_subject, e.type, e.ce_time
            from (values (1)) as here
            left join lateral (
              select ce_subject, type, ce_time, transaction_id, seq from outbox_event
              where transaction_id >= ?::bigint
                and not pg_visible_in_snapshot(transaction_id::text::xid8, ?::pg_snapshot)
              order by transaction_id, seq limit ?) e on true
            order by e.transaction_id, e.seq""";

    private final DataSource database;
    private final ChangesConfig config;

    ChangeLog(DataSource database, ChangesConfig config) {
        this.database = database;
        this.config = config;
    }

    /**
     * What came since a position.
     *
     * @param changes as JSON, written once for all who hear them
     * @param isReset whether that can't be told, or is too much to tell one by one
     */
    record News(ChangePosition position, List<String> changes, boolean isReset) {}

    ChangePosition now() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(NOW);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new ChangePosition(row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be read", e);
        }
    }

    /** As {@link #since}, of a position that somebody else brings; empty if it is no position. */
    Optional<News> sinceClaimed(ChangePosition claimed) {
        try {
            return Optional.of(read(claimed));
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith(DATA_EXCEPTION)) {
                return Optional.empty();
            }
            throw new IllegalStateException("The outbox could not be read", e);
        }
    }

    News since(ChangePosition position) {
        try {
            return read(position);
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be read", e);
        }
    }

    private News read(ChangePosition position) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SINCE)) {
            statement.setString(1, position.snapshot());
            statement.setString(2, position.oldestUnheard());
            statement.setString(3, position.snapshot());
            statement.setInt(4, config.batch() + 1);
            List<String> changes = new ArrayList<>();
            String snapshot = "";
            boolean isReset = false;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    snapshot = row.getString(1);
                    isReset |= row.getBoolean(2);
                    if (row.getString(3) != null) {
                        changes.add(
                                json(new Change(row.getString(3), row.getString(4), Instant.parse(row.getString(5)))));
                    }
                }
            }
            isReset |= changes.size() > config.batch();
            return new News(new ChangePosition(snapshot), isReset ? List.of() : List.copyOf(changes), isReset);
        }
    }

    private static String json(Change change) {
        try {
            return EventJson.mapper().writeValueAsString(change);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a change that can't be written as JSON", e);
        }
    }
}
