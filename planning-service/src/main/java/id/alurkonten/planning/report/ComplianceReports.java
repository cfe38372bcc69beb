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
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Works the compliance report out from the lines of all control sheets. */
@ApplicationScoped
public class ComplianceReports {

    private static final int MAX_DAYS = 3 * 366;

    /** A review counts once it has decided, which shows in the content having left it. Few are open at a time. */
    private static final String DECIDED = """
            counts and (step <> 6 or (scope_id, revision) not in (
                select content_id, (facts -> 'progress' ->> 'revision')::int from content_view
                 where status = 'UNDER_REVIEW' and facts -> 'progress' ->> 'revision' is not null))""";

    private static final String SUMMARY = """
            select step, count(*) as executions, count(*) filter (where on_time) as on_time,
                   percentile_disc(0.5) within group (order by working_seconds) as median,
                   percentile_disc(0.9) within group (order by working_seconds) as p90,
                   percentile_disc(0.5) within group (order by waiting_seconds) as waiting
              from step_record where ended_at >= ? and ended_at < ? and\s""" + DECIDED + " group by step";

    private static final String COUNT = """
            select step, count(*) as executions, count(*) filter (where on_time) as on_time
              from step_record where ended_at >= ? and ended_at < ? and\s""" + DECIDED + " group by step";

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
        Period period = period(from, to);
        Map<StepCode, StepCompliance> found = read(SUMMARY, period, this::compliance);
        return new ComplianceReport(
                period.first(),
                period.last(),
                Arrays.stream(StepCode.values())
                        .map(step -> found.getOrDefault(step, none(step)))
                        .toList());
    }

    /** How often each step was done in each of the months that these days lie in, the first first; days as above. */
    @Transactional
    public List<MonthlyCompliance> byMonth(Optional<LocalDate> from, Optional<LocalDate> to) {
        Period period = period(from, to);
        YearMonth last = YearMonth.from(period.last());
        return Stream.iterate(
                        YearMonth.from(period.first()), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(this::inMonth)
                .toList();
    }

    private MonthlyCompliance inMonth(YearMonth month) {
        Map<StepCode, StepCount> found = read(
                COUNT,
                new Period(month.atDay(1), month.atEndOfMonth()),
                (step, row) -> new StepCount(step, row.getLong("executions"), row.getLong("on_time")));
        return new MonthlyCompliance(
                month,
                Arrays.stream(StepCode.values())
                        .map(step -> found.getOrDefault(step, new StepCount(step, 0, 0)))
                        .toList());
    }

    private Period period(Optional<LocalDate> from, Optional<LocalDate> to) {
        LocalDate last = to.orElseGet(
                () -> LocalDate.ofInstant(clock.instant(), standard.calendar().zone()));
        LocalDate first = from.orElseGet(() -> last.withDayOfMonth(1).withMonth(last.getMonthValue() <= 6 ? 1 : 7));
        if (first.isAfter(last)) {
            throw ProblemException.invalid("to", "report.ends-before-start");
        }
        if (first.until(last, ChronoUnit.DAYS) > MAX_DAYS) {
            throw ProblemException.invalid("from", "report.too-long");
        }
        return new Period(first, last);
    }

    /** Days in the calendar's zone, both included. */
    private record Period(LocalDate first, LocalDate last) {}

    private interface Line<T> {
        T of(StepCode step, ResultSet row) throws SQLException;
    }

    private <T> Map<StepCode, T> read(String query, Period period, Line<T> line) {
        ZoneId zone = standard.calendar().zone();
        Map<StepCode, T> steps = new EnumMap<>(StepCode.class);
        try (Connection connection = database.getConnection();
                PreparedStatement summary = connection.prepareStatement(query)) {
            summary.setObject(1, period.first().atStartOfDay(zone).toOffsetDateTime());
            summary.setObject(2, period.last().plusDays(1).atStartOfDay(zone).toOffsetDateTime());
            try (ResultSet row = summary.executeQuery()) {
                while (row.next()) {
                    StepCode step = StepCode.of(row.getInt("step"));
                    steps.put(step, line.of(step, row));
                }
            }
            return steps;
        } catch (SQLException e) {
            throw new IllegalStateException("The report could not be read", e);
        }
    }

    private StepCompliance compliance(StepCode step, ResultSet row) throws SQLException {
        return new StepCompliance(
                step,
                standard.standardOf(step).toSeconds(),
                row.getLong("executions"),
                row.getLong("on_time"),
                seconds(row, "median"),
                seconds(row, "p90"),
                seconds(row, "waiting"));
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
