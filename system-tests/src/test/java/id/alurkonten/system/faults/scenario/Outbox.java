package id.alurkonten.system.faults.scenario;

import id.alurkonten.local.Service;
import id.alurkonten.local.Stack;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A service's outbox from outside: who sends it, and how old the oldest event is that nobody has sent. */
final class Outbox implements AutoCloseable {
    private static final String SENDER = """
            select coalesce(max(l.pid), 0) from pg_locks l join pg_database d on d.oid = l.database
            where l.locktype = 'advisory' and l.granted and d.datname = current_database()""";
    private static final String OLDEST = """
            select coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)
            from outbox_event where sent_at is null""";

    private final Connection connection;

    Outbox(Stack stack, Service service) throws SQLException {
        connection = stack.postgres().superuserConnection(service.database());
    }

    /** PostgreSQL's process for the relay that has the right to send; 0 if none has. */
    int sender() throws SQLException {
        return (int) number(SENDER);
    }

    double oldestUnsentSeconds() throws SQLException {
        return number(OLDEST);
    }

    private double number(String sql) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
