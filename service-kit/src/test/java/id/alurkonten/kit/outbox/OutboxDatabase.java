package id.alurkonten.kit.outbox;

import id.alurkonten.local.LocalPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** A database with the kit's tables, to write rows of the outbox into as any service would. */
final class OutboxDatabase implements AutoCloseable {

    private static final String NAME = "service";
    private static final String INSERT = """
            insert into outbox_event
              (id, aggregatetype, aggregateid, type, payload, ce_source, ce_subject, ce_time, ce_dataschema, traceparent)
            values (gen_random_uuid(), 'planning', ?, 'id.alurkonten.TaskAssigned.v1', ?, '/planning-service', 'it',
              '2026-11-23T05:00:00.123Z', 'urn:alurkonten:schema:TaskAssigned:v1',
              '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01')
            returning seq""";

    private final LocalPostgres postgres = LocalPostgres.startEphemeral();

    OutboxDatabase() {
        postgres.createDatabase(NAME, NAME, NAME);
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(NAME), NAME, NAME)
                .locations("db/kit")
                .load()
                .migrate();
    }

    RelayConnection.Factory connections() {
        return new RelayConnection.Factory(postgres.jdbcUrl(NAME), NAME, NAME);
    }

    /** A connection whose statements are transactions of their own until it is told otherwise. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(NAME), NAME, NAME);
    }

    /** Writes a row and commits it; its number. */
    long write(String key) throws SQLException {
        try (Connection connection = connect()) {
            return write(connection, key, "{}");
        }
    }

    static long write(Connection connection, String key, String payload) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, key);
            insert.setString(2, payload);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    long unsent() throws SQLException {
        return number("select count(*) from outbox_event where sent_at is null");
    }

    /** How many relays are connected. */
    long relays() throws SQLException {
        return number("select count(*) from pg_stat_activity where application_name = 'outbox-relay'");
    }

    /** Ends the connection that holds the lock, as a network or an administrator may. */
    void endConnectionOfRelayAtWork() throws SQLException {
        number("select count(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory' and granted");
    }

    long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
