package id.alurkonten.kit.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Which of the letters on a topic wait and which are settled, from the log of replays alone: no letter is read for it. */
@ApplicationScoped
class LetterStatuses {

    private static final String SETTLED = """
            from dead_letter_replay
            where topic = ? and partition = ? and letter_offset >= ? and letter_offset < ? and outcome <> 'REFUSED'""";
    private static final String COUNT_SETTLED = "select count(*) " + SETTLED;
    private static final String SETTLED_OFFSETS =
            "select letter_offset " + SETTLED + " order by letter_offset offset ? limit ?";
    /** Every offset of the range is a letter; those waiting are the ones that no row settles. */
    private static final String WAITING_OFFSETS = """
            select letter.letter_offset from generate_series(?::bigint, ?::bigint - 1) letter (letter_offset)
            where not exists (
              select 1 from dead_letter_replay r
              where r.topic = ? and r.partition = ? and r.letter_offset = letter.letter_offset and r.outcome <> 'REFUSED')
            order by letter.letter_offset offset ? limit ?""";

    private final DataSource database;

    LetterStatuses(DataSource database) {
        this.database = database;
    }

    /** How many letters of the range are in that status. */
    long count(LetterRange range, LetterStatus status) {
        long settled = run(COUNT_SETTLED, statement -> {
            bind(statement, range);
            return single(statement);
        });
        return switch (status) {
            case REPLAYED -> settled;
            case WAITING -> range.size() - settled;
        };
    }

    /** The offsets of the range's letters in that status, ascending. */
    List<Long> offsets(LetterRange range, LetterStatus status, long skipped, int atMost) {
        return switch (status) {
            case REPLAYED ->
                run(SETTLED_OFFSETS, statement -> {
                    bind(statement, range);
                    statement.setLong(5, skipped);
                    statement.setInt(6, atMost);
                    return offsets(statement);
                });
            case WAITING ->
                run(WAITING_OFFSETS, statement -> {
                    statement.setLong(1, range.begin());
                    statement.setLong(2, range.end());
                    statement.setString(3, range.partition().topic());
                    statement.setInt(4, range.partition().partition());
                    statement.setLong(5, skipped);
                    statement.setInt(6, atMost);
                    return offsets(statement);
                });
        };
    }

    private static void bind(PreparedStatement statement, LetterRange range) throws SQLException {
        statement.setString(1, range.partition().topic());
        statement.setInt(2, range.partition().partition());
        statement.setLong(3, range.begin());
        statement.setLong(4, range.end());
    }

    private static long single(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Long> offsets(PreparedStatement statement) throws SQLException {
        List<Long> offsets = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                offsets.add(row.getLong(1));
            }
        }
        return offsets;
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The log of replays is not available", e);
        }
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
