package id.alurkonten.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.desk.client.PlanningApi.ComplianceReport;
import id.alurkonten.desk.client.PlanningApi.StepCompliance;
import id.alurkonten.desk.client.PlanningApi.StepCount;
import id.alurkonten.desk.client.StepCode;
import id.alurkonten.desk.report.Months.Cell;
import id.alurkonten.desk.report.Months.Month;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is drawn of the reports of several months, and of one. */
class MonthsTest {
    private static final LocalDate NOVEMBER = LocalDate.parse("2026-11-01");

    @Test
    void putsEachStepOfEachMonthInItsCell() {
        // given
        Months months = new Months(List.of(
                new Month(
                        NOVEMBER, List.of(new StepCount(StepCode.APPROVE, 4, 3), new StepCount(StepCode.REVISE, 0, 0))),
                new Month(
                        NOVEMBER.plusMonths(1),
                        List.of(new StepCount(StepCode.APPROVE, 10, 10), new StepCount(StepCode.REVISE, 2, 1)))));

        // when
        List<Months.Row> rows = months.rows();

        // then
        assertThat(rows).extracting(Months.Row::code).containsExactly(StepCode.APPROVE, StepCode.REVISE);
        assertThat(rows.get(0).cells()).containsExactly(new Cell(4, 3), new Cell(10, 10));
        assertThat(rows.get(0).cells().get(0).onTimePart()).isEqualTo(75);
        assertThat(rows.get(1).cells().get(0).isEmpty()).isTrue();
        assertThat(months.months().get(1).latePart()).isEqualTo(9);
    }

    @Test
    void findsWhereContentStaysLongestWaitingOrWorkedOn() {
        // given
        Chart chart = new Chart(report(
                step(StepCode.PLAN, 5, 5, 100, 10),
                step(StepCode.ASSIGN, 5, 5, 1, 500),
                step(StepCode.PRODUCE, 5, 1, 300, 0),
                step(StepCode.APPROVE, 5, 5, 90, 15),
                step(StepCode.ARCHIVE, 0, 0, 0, 900)));

        // when
        List<StepCompliance> worst = chart.bottlenecks();

        // then
        assertThat(worst)
                .extracting(StepCompliance::code)
                .containsExactly(StepCode.ASSIGN, StepCode.PRODUCE, StepCode.PLAN);
        assertThat(chart.waitingPart(worst.get(0))).isEqualTo(99);
    }

    private static ComplianceReport report(StepCompliance... steps) {
        return new ComplianceReport(NOVEMBER, NOVEMBER.plusMonths(1), List.of(steps), List.of());
    }

    private static StepCompliance step(StepCode code, long executions, long onTime, long working, long waiting) {
        return new StepCompliance(
                code.number(), code, 60, executions, onTime, executions - onTime, working, working, waiting);
    }
}
