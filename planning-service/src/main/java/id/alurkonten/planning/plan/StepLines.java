package id.alurkonten.planning.plan;

import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.StepCode;
import id.alurkonten.sop.StepRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The lines of all control sheets side by side, for the compliance report. A line is noted once, however often its sheet
 * comes by: those of steps 1 to 3 under the plan, whose contents all carry them, the others under the content. The stages
 * of one revision's approval are one execution of step 6: each one's line has the figures of all up to it, and the last
 * alone counts.
 */
@ApplicationScoped
public class StepLines {

    private static final String NOTE = """
            insert into step_record (scope_id, hash, plan_id, step, revision, started_at, ended_at, working_seconds,
              standard_seconds, waiting_seconds, on_time, counts)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String COUNT_NO_MORE =
            "update step_record set counts = false where scope_id = ? and hash = ? and counts";

    private final DataSource database;
    private final QualityStandard standard;

    StepLines(DataSource database, QualityStandard standard) {
        this.database = database;
        this.standard = standard;
    }

    /**
     * Notes the lines of a sheet that are not noted yet.
     *
     * @param contentId whose sheet it is; null of a plan's own
     */
    @Transactional(TxType.MANDATORY)
    public void note(UUID planId, UUID contentId, ControlSheet sheet) {
        UUID scope = contentId == null ? planId : contentId;
        List<StepRecord> records = sheet.records();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(NOTE);
                PreparedStatement followed = connection.prepareStatement(COUNT_NO_MORE)) {
            for (StepRecord line : records) {
                boolean ofThePlan = line.step() <= StepCode.SUBMIT.number();
                if (ofThePlan != (contentId == null)) {
                    continue;
                }
                Execution execution = Execution.upTo(line, records, standard);
                insert.setObject(1, scope);
                insert.setString(2, line.hash());
                insert.setObject(3, planId);
                insert.setInt(4, line.step());
                insert.setInt(5, line.revision());
                insert.setObject(6, OffsetDateTime.ofInstant(line.startedAt(), ZoneOffset.UTC));
                insert.setObject(7, OffsetDateTime.ofInstant(line.endedAt(), ZoneOffset.UTC));
                insert.setLong(8, execution.workingSeconds());
                insert.setLong(9, line.standardSeconds());
                if (execution.waitingSeconds().isPresent()) {
                    insert.setLong(10, execution.waitingSeconds().getAsLong());
                } else {
                    insert.setNull(10, Types.BIGINT);
                }
                insert.setBoolean(11, execution.onTime());
                insert.setBoolean(12, execution.isWhole());
                insert.addBatch();
                if (!execution.isWhole()) {
                    followed.setObject(1, scope);
                    followed.setString(2, line.hash());
                    followed.addBatch();
                }
            }
            insert.executeBatch();
            followed.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The lines of the control sheet could not be noted", e);
        }
    }

    /**
     * A step as it was done, up to one of its lines.
     *
     * @param waitingSeconds before its first line; empty where no step goes before
     * @param isWhole whether no other line of it has come yet
     */
    record Execution(long workingSeconds, OptionalLong waitingSeconds, boolean onTime, boolean isWhole) {

        static Execution upTo(StepRecord line, List<StepRecord> sheet, QualityStandard standard) {
            List<StepRecord> lines = line.step() == StepCode.APPROVE.number()
                    ? sheet.stream()
                            .filter(other -> other.step() == line.step() && other.revision() == line.revision())
                            .toList()
                    : List.of(line);
            List<StepRecord> soFar =
                    lines.stream().filter(other -> other.seq() <= line.seq()).toList();
            return new Execution(
                    soFar.stream().mapToLong(StepRecord::workingSeconds).sum(),
                    soFar.stream()
                            .map(one -> waitedBefore(one, sheet, standard))
                            .flatMapToLong(OptionalLong::stream)
                            .min(),
                    soFar.stream().allMatch(StepRecord::onTime),
                    soFar.size() == lines.size());
        }
    }

    /**
     * Seconds of working time between the end of the step before and the start of this one; none before the first. The
     * lines of one step on one revision (stages of step 6, channels of step 9) are beside, not before, each other.
     */
    static OptionalLong waitedBefore(StepRecord line, List<StepRecord> sheet, QualityStandard standard) {
        Optional<StepRecord> before = sheet.stream()
                .filter(other -> other.seq() < line.seq())
                .filter(other -> other.step() != line.step() || other.revision() != line.revision())
                .reduce((older, newer) -> newer);
        if (before.isEmpty() || line.step() == StepCode.RESEARCH.number()) {
            return OptionalLong.empty();
        }
        return before.get().endedAt().isBefore(line.startedAt())
                ? OptionalLong.of(standard.workingTimeBetween(before.get().endedAt(), line.startedAt())
                        .toSeconds())
                : OptionalLong.of(0);
    }
}
