package id.alurkonten.publishing;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/** The service's database, past the service. */
@ApplicationScoped
public class Database {

    @Inject
    DataSource database;

    /** What came of an event; null if it was not handled (yet). */
    public String outcome(UUID event) {
        return text("select outcome from inbox_message where ce_id = ?", event);
    }

    public void awaitOutcome(UUID event, String outcome) {
        await().atMost(Duration.ofSeconds(20)).until(() -> outcome.equals(outcome(event)));
    }

    /** Why a content is not archived yet; empty if it didn't fail. */
    public String lastFailure(UUID content) {
        String failure = text("select last_failure from archive_job where content_id = ?", content);
        return failure == null ? "" : failure;
    }

    public String text(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws SQLException with the constraint's name, if one forbids it */
    public int change(String sql, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
