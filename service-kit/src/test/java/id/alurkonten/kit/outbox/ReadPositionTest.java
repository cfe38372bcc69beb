package id.alurkonten.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadPositionTest {

    private static final long ENOUGH = 1_000_000;

    private static OutboxDatabase database;

    @BeforeAll
    static void start() {
        database = new OutboxDatabase();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate outbox_event");
        }
    }

    private static Connection transaction() throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        return connection;
    }

    private static List<Long> numbers(OutboxBatch batch) {
        return batch.rows().stream().map(OutboxRow::seq).toList();
    }

    @Test
    void whatCommitsLateIsReadThoughItsNumberIsLower() throws SQLException {
        try (Connection slow = transaction();
                RelayConnection relay = database.connections().open()) {
            // given
            long late = OutboxDatabase.write(slow, "slow", "{}");
            long early = database.write("quick");
            OutboxBatch first = relay.unread(ReadPosition.START, 10, ENOUGH);

            // when
            slow.commit();
            OutboxBatch second = relay.unread(first.position(), 10, ENOUGH);

            // then
            assertThat(numbers(first)).containsExactly(early);
            assertThat(numbers(second)).containsExactly(late);
            assertThat(relay.unread(second.position(), 10, ENOUGH).isEmpty()).isTrue();
        }
    }

    @Test
    void whatCommitsLateComesBeforeWhatFollowsItThoughMoreIsWaiting() throws SQLException {
        try (Connection slow = transaction();
                RelayConnection relay = database.connections().open()) {
            // given
            long late = OutboxDatabase.write(slow, "same", "{}");
            long one = database.write("other");
            long two = database.write("other");
            OutboxBatch first = relay.unread(ReadPosition.START, 1, ENOUGH);
            slow.commit();
            long following = database.write("same");

            // when
            OutboxBatch second = relay.unread(first.position(), 10, ENOUGH);

            // then
            assertThat(numbers(first)).containsExactly(one);
            assertThat(numbers(second)).containsExactly(late, two, following);
        }
    }

    @Test
    void aBatchIsFullAfterSoManyBytesButNeverEmpty() throws SQLException {
        try (Connection connection = database.connect();
                RelayConnection relay = database.connections().open()) {
            // given
            long large = OutboxDatabase.write(connection, "a", "x".repeat(5_000));
            long small = OutboxDatabase.write(connection, "a", "x");
            long next = OutboxDatabase.write(connection, "a", "x");

            // when
            OutboxBatch first = relay.unread(ReadPosition.START, 10, 1_000);
            OutboxBatch second = relay.unread(first.position(), 10, 1_000);

            // then
            assertThat(numbers(first)).containsExactly(large);
            assertThat(numbers(second)).containsExactly(small, next);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyCommittedRowIsReadOnceAndInTheOrderOfItsKey(long seed) throws SQLException {
        Random random = new Random(seed);
        List<Writer> writers = new ArrayList<>();
        List<Long> committed = new ArrayList<>();
        try (RelayConnection relay = database.connections().open()) {
            Reader reader = new Reader(relay);
            // given
            for (int i = 0; i < 6; i++) {
                writers.add(new Writer("key-" + i, transaction()));
            }

            // when
            for (int step = 0; step < 800; step++) {
                Writer writer = writers.get(random.nextInt(writers.size()));
                switch (random.nextInt(6)) {
                    case 0, 1 -> writer.write();
                    case 2 -> committed.addAll(writer.commit());
                    case 3 -> writer.drawTransactionNumber();
                    case 4 -> {
                        if (random.nextInt(4) == 0) {
                            writer.rollback();
                        }
                    }
                    default -> reader.read(1 + random.nextInt(8), 1 + random.nextInt(60));
                }
            }
            for (Writer writer : writers) {
                committed.addAll(writer.commit());
                writer.connection.close();
            }
            while (reader.read(5, ENOUGH)) {
                // until nothing is left
            }

            // then
            assertThat(reader.read).extracting(OutboxRow::seq).containsExactlyInAnyOrderElementsOf(committed);
            assertThat(reader.byKey()).hasSize(6).allSatisfy((key, numbers) -> assertThat(numbers)
                    .isSorted());
        }
    }

    /** Reads as the relay does: the next batch while the one before isn't marked. */
    private static final class Reader {

        private final RelayConnection relay;
        private final List<OutboxRow> read = new ArrayList<>();
        private OutboxBatch last = new OutboxBatch(List.of(), ReadPosition.START);

        Reader(RelayConnection relay) {
            this.relay = relay;
        }

        boolean read(int rows, long bytes) throws SQLException {
            OutboxBatch before = last;
            if (before.position().isBehind()) {
                relay.markSent(before.rows());
            }
            last = relay.unread(before.position(), rows, bytes);
            read.addAll(last.rows());
            relay.markSent(before.rows());
            return !last.isEmpty();
        }

        TreeMap<String, List<Long>> byKey() {
            TreeMap<String, List<Long>> byKey = new TreeMap<>();
            read.forEach(row ->
                    byKey.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row.seq()));
            return byKey;
        }
    }

    private record Writer(String key, Connection connection, List<Long> open) {

        Writer(String key, Connection connection) {
            this(key, connection, new ArrayList<>());
        }

        void write() throws SQLException {
            open.add(OutboxDatabase.write(connection, key, "{\"some\":\"payload\"}"));
        }

        /** As a command that writes elsewhere first: its number is low, and its row's is high. */
        void drawTransactionNumber() throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_current_xact_id()");
            }
        }

        List<Long> commit() throws SQLException {
            connection.commit();
            return ended();
        }

        void rollback() throws SQLException {
            connection.rollback();
            ended();
        }

        private List<Long> ended() {
            List<Long> numbers = List.copyOf(open);
            open.clear();
            return numbers;
        }
    }

    @Test
    void whatWasSentCostsNothingThoughAnOldTransactionStillSeesIt() throws SQLException {
        try (Connection idle = transaction();
                Connection writer = database.connect();
                RelayConnection relay = database.connections().open()) {
            // given
            idle.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            OutboxDatabase.write(idle, "idle", "{}");
            for (int i = 0; i < 2_000; i++) {
                OutboxDatabase.write(writer, "key-" + i, "x".repeat(1_500));
            }
            OutboxBatch all = relay.unread(ReadPosition.START, 5_000, Long.MAX_VALUE);
            relay.markSent(all.rows());
            long last = OutboxDatabase.write(writer, "last", "{}");

            // when
            long anew = buffersOf(ReadPosition.START);
            long onwards = buffersOf(all.position());

            // then
            assertThat(numbers(relay.unread(all.position(), 10, ENOUGH))).containsExactly(last);
            assertThat(anew).isGreaterThan(300);
            assertThat(onwards).isLessThan(30);
        }
    }

    /** How many pages the database looks at. */
    private static long buffersOf(ReadPosition from) throws SQLException {
        try (RelayConnection relay = database.connections().open();
                PreparedStatement explain = relay.explain(from, 10, ENOUGH);
                ResultSet line = explain.executeQuery()) {
            while (line.next()) {
                Matcher buffers = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?")
                        .matcher(line.getString(1));
                if (buffers.find()) {
                    return Long.parseLong(buffers.group(1))
                            + (buffers.group(2) == null ? 0 : Long.parseLong(buffers.group(2)));
                }
            }
            throw new IllegalStateException("no buffers");
        }
    }
}
