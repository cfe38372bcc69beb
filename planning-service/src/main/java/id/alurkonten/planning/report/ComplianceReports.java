package id.alurkonten.planning.report;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.StepCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** Works the compliance report out from the lines of all control sheets. */
@ApplicationScoped
public class ComplianceReports {

    private static final int MAX_DAYS = 3 * 366;

    /**
     * An execution is a line, but for step 6: there the stages of one revision are, when the last of them ended, and only
     * once it has decided, which shows in the content having left the review. What ended at other times isn't read: that
     * is nearly all there is.
     */
    private static final String SUMMARY = """
            with wanted as (
              select step, scope_id, revision, working_seconds, waiting_seconds, on_time
                from step_record where ended_at >= ? and ended_at < ?),
            execution as (
              select step, working_seconds as working, waiting_seconds as waiting, on_time
                from wanted where step <> 6
              union all
              select r.step, sum(r.working_seconds), min(r.waiting_seconds), bool_and(r.on_time)
                from (select distinct scope_id, revision from wanted where step = 6) as review
                join step_record r using (scope_id, revision)
                left join content_view c on c.content_id = r.scope_id
               where r.step = 6
                 and not (c.status = 'UNDER_REVIEW' and (c.facts -> 'progress' ->> 'revision')::int = r.revision)
               group by r.step, r.scope_id, r.revision
              having max(r.ended_at) < ?)
            select step, count(*) as executions, count(*) filter (where on_time) as on_time,
                   percentile_disc(0.5) within group (order by working) as median,
                   percentile_disc(0.9) within group (order by working) as p90,
                   percentile_disc(0.5) within group (order by waiting) as waiting
              from execution group by step""";

    private final DataSource database;
    private final QualityStandard standard;
    private final Clock clock;

    ComplianceReports(DataSource database, QualityStandard standard, Clock clock) {
        this.database = database;
        this.standard = standard;
        this.clock = clock;
    }

    /** The report over these days; over the present half-year, up to today, where they are not given. */
    @Transactional
    public ComplianceReport over(Optional<LocalDate> from, Optional<LocalDate> to) {
        ZoneId zone = standard.calendar().zone();
        LocalDate last = to.orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone));
        LocalDate first = from.orElseGet(() -> last.withDayOfMonth(1).withMonth(last.getMonthValue() <= 6 ? 1 : 7));
        if (first.isAfter(last)) {
            throw ProblemException.invalid("to", "report.ends-before-start");
        }
        if (first.until(last, ChronoUnit.DAYS) > MAX_DAYS) {
            throw ProblemException.invalid("from", "report.too-long");
        }
        Map<StepCode, StepCompliance> found = summarize(
                first.atStartOfDay(zone).toOffsetDateTime(),
                last.plusDays(1).atStartOfDay(zone).toOffsetDateTime());
        return new ComplianceReport(
                first,
                last,
                Arrays.stream(StepCode.values())
                        .map(step -> found.getOrDefault(step, none(step)))
                        .toList());
    }

    private Map<StepCode, StepCompliance> summarize(OffsetDateTime from, OffsetDateTime to) {
        Map<StepCode, StepCompliance> steps = new EnumMap<>(StepCode.class);
        try (Connection connection = database.getConnection();
                PreparedStatement summary = connection.prepareStatement(SUMMARY)) {
            summary.setObject(1, from);
            summary.setObject(2, to);
            summary.setObject(3, to);
            try (ResultSet row = summary.executeQuery()) {
                while (row.next()) {
                    StepCode step = StepCode.of(row.getInt("step"));
                    steps.put(
                            step,
                            new StepCompliance(
                                    step,
                                    standard.standardOf(step).toSeconds(),
                                    row.getLong("executions"),
                                    row.getLong("on_time"),
                                    seconds(row, "median"),
                                    seconds(row, "p90"),
                                    seconds(row, "waiting")));
                }
            }
            return steps;
        } catch (SQLException e) {
            throw new IllegalStateException("The report could not be read", e);
        }
    }

    private StepCompliance none(StepCode step) {
        return new StepCompliance(
                step,
                standard.standardOf(step).toSeconds(),
                0,
                0,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    private static OptionalLong seconds(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
