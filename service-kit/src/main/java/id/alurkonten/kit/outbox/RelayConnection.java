package id.alurkonten.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
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

    private static final String LOCKED = "select pg_try_advisory_lock(" + LOCK + ")";
    /** The sums are in whole rows: the first always comes, however large it is. */
    private static final String UNREAD = """
            select seq, id, aggregatetype, aggregateid, type, payload, ce_source, ce_subject, ce_time, ce_dataschema,
              traceparent, pg_current_snapshot()::text
            from (
              select unread.*,
                sum(octet_length(payload)) over (order by seq rows between unbounded preceding and 1 preceding) as before
              from (
                (select * from outbox_event where sent_at is null and seq > ? order by seq limit ?)
                union all
                (select * from outbox_event where sent_at is null and transaction_id >= ? and seq + 0 <= ?
                  order by seq + 0 limit ?)
                union all
                (select * from outbox_event where sent_at is null and transaction_id = any (?) and seq + 0 <= ?
                  order by seq + 0 limit ?)
              ) unread
            ) measured
            where coalesce(before, 0) < ? order by seq limit ?""";

    private static final String MARK =
            "update outbox_event set sent_at = clock_timestamp() where sent_at is null and seq = any (?)";

    private final Connection connection;
    private final PreparedStatement lock;
    private final PreparedStatement unread;
    private final PreparedStatement mark;

    private RelayConnection(Connection connection) throws SQLException {
        this.connection = connection;
        this.lock = connection.prepareStatement(LOCKED);
        this.unread = connection.prepareStatement(UNREAD);
        this.mark = connection.prepareStatement(MARK);
    }

    /** Opens connections as the service's datasource is configured. */
    @ApplicationScoped
    static class Factory {

        /**
         * A dead host is missed after 5 s, and its lock is free. The plans are those of the indexes, whatever the
         * statistics say: a million rows may have come since the last of them. A mark need not be on disk when it is
         * made: one that a crash loses is an event sent again, under the same id.
         */
        private static final String OPTIONS = "-c tcp_keepalives_idle=2 -c tcp_keepalives_interval=1"
                + " -c tcp_keepalives_count=3 -c tcp_user_timeout=5000 -c enable_seqscan=off -c enable_bitmapscan=off"
                + " -c max_parallel_workers_per_gather=0 -c jit=off -c work_mem=32MB"
                + " -c plan_cache_mode=force_generic_plan -c synchronous_commit=off";

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
            properties.setProperty("socketTimeout", "15");
            properties.setProperty("tcpKeepAlive", "true");
            properties.setProperty("options", OPTIONS);
            return new RelayConnection(DriverManager.getConnection(url, properties));
        }
    }

    /** Whether the right to send is now ours, for as long as this connection lives. */
    boolean lock() throws SQLException {
        try (ResultSet row = lock.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** @throws SQLException if the connection has died, and the right to send with it */
    void requireAlive() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select");
        }
    }

    /**
     * What was committed and is not read yet. If the position is behind, whatever was read must be marked by now.
     *
     * @param rows how many at most
     * @param bytes after how much payload it is enough
     */
    OutboxBatch unread(ReadPosition from, int rows, long bytes) throws SQLException {
        set(unread, from, rows, bytes);
        List<OutboxRow> batch = new ArrayList<>();
        String snapshot = "";
        long size = 0;
        try (ResultSet row = unread.executeQuery()) {
            while (row.next()) {
                OutboxRow next = read(row);
                batch.add(next);
                size += next.payload().length;
                snapshot = row.getString(12);
            }
        }
        if (batch.isEmpty()) {
            return new OutboxBatch(batch, from);
        }
        boolean isCut = batch.size() == rows || size >= bytes;
        return new OutboxBatch(
                batch, isCut ? from.upTo(batch.get(batch.size() - 1).seq(), snapshot) : from.atEndOf(snapshot));
    }

    private void set(PreparedStatement statement, ReadPosition from, int rows, long bytes) throws SQLException {
        int p = 0;
        statement.setLong(++p, from.seq());
        statement.setInt(++p, rows);
        statement.setLong(++p, from.nextTransaction());
        statement.setLong(++p, from.seq());
        statement.setInt(++p, rows);
        statement.setArray(++p, connection.createArrayOf("bigint", from.underWay()));
        statement.setLong(++p, from.seq());
        statement.setInt(++p, rows);
        statement.setLong(++p, bytes);
        statement.setInt(++p, rows);
    }

    /** How the database finds what is unread; the caller closes it. */
    PreparedStatement explain(ReadPosition from, int rows, long bytes) throws SQLException {
        PreparedStatement explain = connection.prepareStatement("explain (analyze, buffers) " + UNREAD);
        set(explain, from, rows, bytes);
        return explain;
    }

    private static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBytes(6),
                row.getString(7),
                row.getString(8),
                Instant.parse(row.getString(9)),
                row.getString(10),
                row.getString(11));
    }

    void markSent(List<OutboxRow> rows) throws SQLException {
        mark.setArray(
                1,
                connection.createArrayOf(
                        "bigint", rows.stream().map(OutboxRow::seq).toArray()));
        mark.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
