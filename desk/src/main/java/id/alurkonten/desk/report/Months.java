package id.alurkonten.desk.report;

import id.alurkonten.desk.client.PlanningApi.ComplianceReport;
import id.alurkonten.desk.client.PlanningApi.StepCompliance;
import id.alurkonten.desk.client.StepCode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The same report for some months, one beside the other. */
public record Months(List<Month> months) {

    /** @param first its first day */
    public record Month(LocalDate first, ComplianceReport report) {

        public long executions() {
            return report.steps().stream().mapToLong(StepCompliance::executions).sum();
        }

        public long onTime() {
            return report.steps().stream().mapToLong(StepCompliance::onTime).sum();
        }

        public long late() {
            return executions() - onTime();
        }

        /** In hundredths; 0 if nothing was done. */
        public long onTimePart() {
            return part(onTime(), executions());
        }

        public long latePart() {
            return executions() == 0 ? 0 : 100 - onTimePart();
        }
    }

    /** One step of the procedure in each month. */
    public record Row(StepCode code, List<Cell> cells) {}

    /** What was on time of what was done; the fewer, the darker it is shown. */
    public record Cell(long executions, long onTime) {

        public boolean isEmpty() {
            return executions == 0;
        }

        public long onTimePart() {
            return part(onTime, executions);
        }

        public long latePart() {
            return isEmpty() ? 0 : 100 - onTimePart();
        }
    }

    public boolean isEmpty() {
        return months.stream().allMatch(month -> month.executions() == 0);
    }

    public List<Row> rows() {
        List<StepCompliance> steps =
                months.isEmpty() ? List.of() : months.get(0).report().steps();
        return IntStream.range(0, steps.size())
                .mapToObj(number -> new Row(
                        steps.get(number).code(),
                        months.stream()
                                .map(month ->
                                        cell(month.report(), steps.get(number).code()))
                                .toList()))
                .toList();
    }

    private static Cell cell(ComplianceReport report, StepCode code) {
        return report.steps().stream()
                .filter(step -> step.code() == code)
                .findFirst()
                .map(step -> new Cell(step.executions(), step.onTime()))
                .orElse(new Cell(0, 0));
    }

    private static long part(long some, long all) {
        return all == 0 ? 0 : 100 * some / all;
    }
}
