package id.alurkonten.publishing.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What is still to be archived: a row for each content, held by whoever is at it and gone with the archive. */
@ApplicationScoped
class ArchiveJobs {

    private static final String REQUEST =
            "insert into archive_job (content_id, requested_at, next_try_at) values (?, ?, clock_timestamp())";
    private static final String CLAIM = """
            select content_id, requested_at from archive_job where next_try_at <= clock_timestamp()
            order by next_try_at limit 1 for update skip locked""";
    private static final String DONE = "delete from archive_job where content_id = ?";
    /** From one second, doubled each time, to a minute: well within the five minutes of the standard. */
    private static final String POSTPONE = """
            update archive_job set attempts = attempts + 1, last_failure = ?,
              next_try_at = clock_timestamp() + least(interval '1 minute', interval '1 second' * pow(2, least(attempts, 10)))
            where content_id = ?""";

    private static final String STATE = """
            select count(*), count(*) filter (where attempts > 0), min(requested_at),
              (select last_failure from archive_job where attempts > 0 order by requested_at limit 1) from archive_job""";

    private final DataSource database;

    ArchiveJobs(DataSource database) {
        this.database = database;
    }

    /** A job in hand. */
    record Job(UUID contentId, Instant requestedAt) {}

    /**
     * How it goes.
     *
     * @param waiting how many are to be archived
     * @param failing how many of them have failed at least once
     * @param oldest since when the first waits
     * @param lastFailure why the first that fails did so the last time
     */
    record State(long waiting, long failing, Optional<Instant> oldest, Optional<String> lastFailure) {

        /** How long the first waits; zero if none does. */
        Duration age(Instant now) {
            return oldest.map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
        }
    }

    @Transactional(TxType.MANDATORY)
    void request(UUID contentId, Instant now) {
        run(REQUEST, statement -> {
            statement.setObject(1, contentId);
            statement.setObject(2, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            return statement.executeUpdate();
        });
    }

    /** The next job that no other is at, held until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    Optional<Job> claim() {
        return run(CLAIM, statement -> {
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Job(row.getObject(1, UUID.class), instant(row, 2)))
                        : Optional.<Job>empty();
            }
        });
    }

    @Transactional(TxType.MANDATORY)
    void done(UUID contentId) {
        run(DONE, statement -> {
            statement.setObject(1, contentId);
            return statement.executeUpdate();
        });
    }

    @Transactional(TxType.REQUIRES_NEW)
    void postpone(UUID contentId, String failure) {
        run(POSTPONE, statement -> {
            statement.setString(1, failure);
            statement.setObject(2, contentId);
            return statement.executeUpdate();
        });
    }

    @Transactional
    State state() {
        return run(STATE, statement -> {
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new State(
                        row.getLong(1),
                        row.getLong(2),
                        Optional.ofNullable(row.getObject(3)).isPresent()
                                ? Optional.of(instant(row, 3))
                                : Optional.empty(),
                        Optional.ofNullable(row.getString(4)));
            }
        });
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The archive's jobs could not be reached", e);
        }
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
