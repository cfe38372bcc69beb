package id.alurkonten.publishing.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import id.alurkonten.kit.event.EventJson;
import id.alurkonten.publishing.archive.ArchiveCheck.Finding;
import id.alurkonten.publishing.archive.ArchiveCheck.Part;
import id.alurkonten.sop.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** When each package was last read again, and what was broken then. */
@ApplicationScoped
public class ArchiveAudits {

    /** Whoever claims one has some time for it; if they are killed meanwhile, somebody else reads it then. */
    private static final String CLAIM = """
            update archive_audit set last_read_at = ? where content_id = (
              select content_id from archive_audit where last_read_at < ?
              order by last_read_at limit 1 for update skip locked)
            returning content_id""";

    private static final String RECORD = """
            update archive_audit set last_read_at = ?, checked_at = ?, findings = ?::jsonb,
              broken_since = case when ? then null else coalesce(broken_since, ?) end
            where content_id = ?""";

    private static final String OF_CONTENTS = """
            select content_id, checked_at, findings::text, broken_since from archive_audit
            where content_id = any (?) and checked_at is not null""";

    private static final String STATE = """
            select (select count(*) from archive_audit where broken_since is not null),
              (select min(last_read_at) from archive_audit)""";

    private final DataSource database;

    ArchiveAudits(DataSource database) {
        this.database = database;
    }

    /**
     * What the last reading has shown.
     *
     * @param brokenSince when it was first found broken; empty if it is intact
     */
    public record Audit(Instant checkedAt, List<Finding> findings, Optional<Instant> brokenSince) {

        public boolean isIntact() {
            return findings.isEmpty();
        }
    }

    /** How the whole archive stands: how many are broken, and when the one was read that was read the longest ago. */
    record State(long broken, Optional<Instant> oldest) {

        /** How long ago that was; zero of an empty archive. */
        Duration age(Instant now) {
            return oldest.map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
        }
    }

    private record Noted(Part part, String id, String en) {}

    /**
     * The package that was read the longest ago, if that is before then.
     *
     * @param time how long nobody else begins to read it
     */
    @Transactional
    Optional<UUID> claim(Instant before, Duration time) {
        return run(CLAIM, statement -> {
            statement.setObject(1, utc(before.plus(time)));
            statement.setObject(2, utc(before));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.<UUID>empty();
            }
        });
    }

    @Transactional
    void record(ArchiveCheck check) {
        run(RECORD, statement -> {
            OffsetDateTime at = utc(check.checkedAt());
            statement.setObject(1, at);
            statement.setObject(2, at);
            statement.setString(3, write(check.findings()));
            statement.setBoolean(4, check.isIntact());
            statement.setObject(5, at);
            statement.setObject(6, check.contentId());
            return statement.executeUpdate();
        });
    }

    /** Those of these contents that have been read again. */
    @Transactional
    public Map<UUID, Audit> of(Collection<UUID> contents) {
        return run(OF_CONTENTS, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", contents.toArray()));
            Map<UUID, Audit> audits = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    audits.put(
                            row.getObject(1, UUID.class),
                            new Audit(instant(row, 2).orElseThrow(), read(row.getString(3)), instant(row, 4)));
                }
            }
            return audits;
        });
    }

    @Transactional
    State state() {
        return run(STATE, statement -> {
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new State(row.getLong(1), instant(row, 2));
            }
        });
    }

    private static String write(List<Finding> findings) {
        try {
            return EventJson.mapper()
                    .writeValueAsString(findings.stream()
                            .map(finding -> new Noted(
                                    finding.part(),
                                    finding.message().id(),
                                    finding.message().en()))
                            .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings that can't be written as JSON", e);
        }
    }

    private static List<Finding> read(String json) {
        try {
            List<Finding> findings = new ArrayList<>();
            for (Noted noted : EventJson.mapper().readValue(json, new TypeReference<List<Noted>>() {})) {
                findings.add(new Finding(noted.part(), new Wording(noted.id(), noted.en())));
            }
            return List.copyOf(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings that were not written here", e);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The archive's audits could not be reached", e);
        }
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
