package id.alurkonten.system.debezium;

import id.alurkonten.local.Service;
import id.alurkonten.system.Databases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The outbox of a service from outside. */
final class OutboxRows {
    private final Databases databases;
    private final Service service;

    OutboxRows(Databases databases, Service service) {
        this.databases = databases;
        this.service = service;
    }

    /** A row of a type that nobody knows, under a key of its own. */
    UUID add(String key, String time, String payload) {
        UUID id = UUID.randomUUID();
        try (Connection connection = databases.open(service);
                PreparedStatement insert = connection.prepareStatement("""
                        insert into outbox_event (id, aggregatetype, aggregateid, type, payload, ce_source, ce_subject,
                          ce_time, ce_dataschema, traceparent)
                        values (?, ?, ?, 'id.alurkonten.Strange.v1', ?, ?, ?, ?, 'urn:alurkonten:schema:Strange:v1',
                          '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01')""")) {
            insert.setObject(1, id);
            insert.setString(2, service.database());
            insert.setString(3, key);
            insert.setString(4, payload);
            insert.setString(5, "/" + service.module());
            insert.setString(6, key);
            insert.setString(7, time);
            insert.executeUpdate();
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The highest number so far. */
    long last() {
        return numbers("select coalesce(max(seq), 0) from outbox_event").get(0);
    }

    /** Those after a number, in their order. */
    List<UUID> after(long number) {
        return ids("select id from outbox_event where seq > " + number + " order by seq");
    }

    /** Those of a key, in their order. */
    List<UUID> of(UUID key) {
        return ids("select id from outbox_event where aggregateid = '%s' order by seq".formatted(key));
    }

    /** How many of a key nobody has marked. */
    long unmarkedOf(UUID key) {
        return numbers("select count(*) from outbox_event where sent_at is null and aggregateid = '%s'".formatted(key))
                .get(0);
    }

    private List<Long> numbers(String sql) {
        return read(sql, row -> row.getLong(1));
    }

    private List<UUID> ids(String sql) {
        return read(sql, row -> row.getObject(1, UUID.class));
    }

    private interface Column<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Column<T> column) {
        try (Connection connection = databases.open(service);
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(sql)) {
            List<T> values = new ArrayList<>();
            while (row.next()) {
                values.add(column.of(row));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As its owner may. */
    void execute(String sql) {
        try (Connection connection = databases.open(service);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
