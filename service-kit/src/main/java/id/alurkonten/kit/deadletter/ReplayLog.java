package id.alurkonten.kit.deadletter;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Which letters were replayed, by whom and with what outcome: a row for each time, never changed. */
@ApplicationScoped
class ReplayLog {

    /** Any number will do, as long as every replica takes the same one. */
    private static final long LOCK = 7_162_535L;

    private static final String TAKE_TURN = "select pg_try_advisory_xact_lock(" + LOCK + ")";
    private static final String RECORD = """
            insert into dead_letter_replay (topic, partition, letter_offset, outcome, reason, replayed_by)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String OF_A_LETTER = """
            select outcome, reason, replayed_by, replayed_at from dead_letter_replay
            where topic = ? and partition = ? and letter_offset = ? order by id""";

    private final DataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final MeterRegistry metrics;

    ReplayLog(DataSource database, TransactionSynchronizationRegistry transactions, MeterRegistry metrics) {
        this.database = database;
        this.transactions = transactions;
        this.metrics = metrics;
    }

    /** Whether nobody else is replaying all letters; then nobody else can until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    boolean takeTurn() {
        return run(TAKE_TURN, statement -> {
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    /** Writes down a replay; false when another one has settled the letter meanwhile. */
    @Transactional(TxType.MANDATORY)
    boolean settle(LetterId letter, ReplayOutcome outcome, String by) {
        return insert(letter, outcome, null, by);
    }

    /** Writes down, in a transaction of its own, that a letter was refused again: its effect's was rolled back. */
    @Transactional(TxType.REQUIRES_NEW)
    void refuse(LetterId letter, String reason, String by) {
        // PostgreSQL's text holds no NUL, and a reason may quote anything
        insert(letter, ReplayOutcome.REFUSED, DeadLetters.shortened(reason).replace('\0', '\ufffd'), by);
    }

    private boolean insert(LetterId letter, ReplayOutcome outcome, String reason, String by) {
        boolean inserted = run(RECORD, statement -> {
            bind(statement, letter);
            statement.setString(4, outcome.name());
            statement.setString(5, reason);
            statement.setString(6, by);
            return statement.executeUpdate() == 1;
        });
        transactions.registerInterposedSynchronization(counting(outcome));
        return inserted;
    }

    /** Every replay of a letter, the first one first. */
    List<Replay> of(LetterId letter) {
        return run(OF_A_LETTER, statement -> {
            bind(statement, letter);
            List<Replay> replays = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    replays.add(new Replay(
                            ReplayOutcome.valueOf(row.getString(1)),
                            row.getString(2),
                            row.getString(3),
                            row.getObject(4, OffsetDateTime.class).toInstant()));
                }
            }
            return replays;
        });
    }

    private static void bind(PreparedStatement statement, LetterId letter) throws SQLException {
        statement.setString(1, letter.topic());
        statement.setInt(2, letter.partition());
        statement.setLong(3, letter.offset());
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The log of replays is not available", e);
        }
    }

    /** Counts what was written down, if and when it is committed. */
    private Synchronization counting(ReplayOutcome outcome) {
        return new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing: the row is there already
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    metrics.counter("alurkonten.deadletters.replays", "outcome", outcome.name())
                            .increment();
                }
            }
        };
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
