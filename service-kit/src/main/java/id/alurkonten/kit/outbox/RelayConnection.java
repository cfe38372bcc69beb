package id.alurkonten.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The relay's own connection to the database, outside of the pool. Its advisory lock is the fence: PostgreSQL frees it
 * when the connection ends, however it ends, and a relay that finds its connection dead cannot mark, and stops sending.
 */
final class RelayConnection implements AutoCloseable {

    /** Any number will do, as long as every replica takes the same one. */
    private static final long LOCK = 7_162_534L;

    private static final String UNSENT = """
            select id, aggregatetype, aggregateid, type, payload, ce_source, ce_subject, ce_time, ce_dataschema, traceparent
            from outbox_event where sent_at is null order by seq limit ?""";
    private static final String MARK = "update outbox_event set sent_at = clock_timestamp() where id = any (?)";

    private final Connection connection;

    private RelayConnection(Connection connection) {
        this.connection = connection;
    }

    /** Opens connections as the service's datasource is configured. */
    @ApplicationScoped
    static class Factory {

        private final String url;
        private final String user;
        private final String password;

        Factory(
                @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
                @ConfigProperty(name = "quarkus.datasource.username") String user,
                @ConfigProperty(name = "quarkus.datasource.password") String password) {
            this.url = url;
            this.user = user;
            this.password = password;
        }

        RelayConnection open() throws SQLException {
            Properties properties = new Properties();
            properties.setProperty("user", user);
            properties.setProperty("password", password);
            properties.setProperty("ApplicationName", "outbox-relay");
            properties.setProperty("connectTimeout", "5");
            properties.setProperty("socketTimeout", "30");
            properties.setProperty("tcpKeepAlive", "true");
            return new RelayConnection(DriverManager.getConnection(url, properties));
        }
    }

    /** Whether the right to send is now ours, for as long as this connection lives. */
    boolean lock() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    List<OutboxRow> unsent(int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(UNSENT)) {
            select.setInt(1, limit);
            try (ResultSet row = select.executeQuery()) {
                List<OutboxRow> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(new OutboxRow(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getObject(8, OffsetDateTime.class).toInstant(),
                            row.getString(9),
                            row.getString(10)));
                }
                return rows;
            }
        }
    }

    void markSent(List<OutboxRow> rows) throws SQLException {
        try (PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", rows.stream().map(OutboxRow::id).toArray()));
            mark.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
