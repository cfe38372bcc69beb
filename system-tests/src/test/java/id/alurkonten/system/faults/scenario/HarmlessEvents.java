package id.alurkonten.system.faults.scenario;

import id.alurkonten.local.Service;
import id.alurkonten.local.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Rows that a scenario writes into the outbox of a running service, for its relay to send: of a type that nobody acts on,
 * under keys that no content has, with a clock that rises for each key.
 */
final class HarmlessEvents implements AutoCloseable {
    static final String TYPE = "id.alurkonten.Harmless.v1";

    private static final String INSERT = """
            insert into outbox_event (id, aggregatetype, aggregateid, type, payload, ce_source, ce_subject, ce_time,
              ce_dataschema, traceparent)
            values (?, ?, ?, ?, ?, ?, ?, '2026-01-01T00:00:00Z', 'urn:alurkonten:schema:Harmless:v1',
              '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01')""";

    private final Connection connection;
    private final PreparedStatement insert;
    private final Service service;

    private HarmlessEvents(Connection connection, Service service) throws SQLException {
        this.connection = connection;
        this.insert = connection.prepareStatement(INSERT);
        this.service = service;
    }

    /** A session of the service's own role. Nothing is committed but by {@link #commit()}. */
    static HarmlessEvents into(Stack stack, Service service) throws SQLException {
        Connection connection = DriverManager.getConnection(
                stack.postgres().jdbcUrl(service.database()), service.database(), service.database());
        connection.setAutoCommit(false);
        return new HarmlessEvents(connection, service);
    }

    /** To be written with {@link #write()}. */
    UUID add(String key, long sequence) throws SQLException {
        UUID id = UUID.randomUUID();
        insert.setObject(1, id);
        insert.setString(2, service.database());
        insert.setString(3, key);
        insert.setString(4, TYPE);
        insert.setString(5, "{\"sequence\":" + sequence + "}");
        insert.setString(6, "/" + service.module());
        insert.setString(7, key);
        insert.addBatch();
        return id;
    }

    void write() throws SQLException {
        insert.executeBatch();
    }

    /** What an aggregate's version check does for a key of its own: whoever comes second waits for the first's end. */
    void lock(int key) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(1, ?)")) {
            lock.setInt(1, key);
            lock.execute();
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
