package id.alurkonten.approval;

import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;

/** The service's database as somebody with a SQL prompt sees it. */
public final class Database {

    private Database() {}

    /** What came of an event; empty while it has not been handled. */
    public static Optional<String> outcomeOf(UUID event) {
        return Optional.ofNullable(
                ask("select outcome from inbox_message where consumer = 'approval' and ce_id = ?", event));
    }

    /** The first column of the first row, as text; null when there is none. */
    public static String ask(String sql, Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement query = connection.prepareStatement(sql)) {
            fill(query, parameters);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tries to change something and commit; returns the constraint that refused it, or 'done'. */
    public static String attempt(String sql, Object... parameters) {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement change = connection.prepareStatement(sql)) {
                fill(change, parameters);
                change.executeUpdate();
                connection.commit();
                return "done";
            } catch (PSQLException e) {
                connection.rollback();
                return e.getServerErrorMessage() == null
                        ? e.getMessage()
                        : e.getServerErrorMessage().getConstraint();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect() throws SQLException {
        return Arc.container().instance(DataSource.class).get().getConnection();
    }

    private static void fill(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
