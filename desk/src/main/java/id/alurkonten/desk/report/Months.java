package id.alurkonten.desk.report;

import id.alurkonten.desk.client.PlanningApi.ComplianceMonth;
import id.alurkonten.desk.client.PlanningApi.StepCount;
import id.alurkonten.desk.client.StepCode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** How the steps were kept in some months, one beside the other. */
public record Months(List<Month> months) {

    static Months of(List<ComplianceMonth> months) {
        return new Months(months.stream()
                .map(one -> new Month(one.month().atDay(1), one.steps()))
                .toList());
    }

    /** @param first its first day */
    public record Month(LocalDate first, List<StepCount> steps) {

        public long executions() {
            return steps.stream().mapToLong(StepCount::executions).sum();
        }

        public long onTime() {
            return steps.stream().mapToLong(StepCount::onTime).sum();
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
        List<StepCount> steps = months.isEmpty() ? List.of() : months.get(0).steps();
        return IntStream.range(0, steps.size())
                .mapToObj(number -> new Row(
                        steps.get(number).code(),
                        months.stream()
                                .map(month -> cell(month, steps.get(number).code()))
                                .toList()))
                .toList();
    }

    private static Cell cell(Month month, StepCode code) {
        return month.steps().stream()
                .filter(step -> step.code() == code)
                .findFirst()
                .map(step -> new Cell(step.executions(), step.onTime()))
                .orElse(new Cell(0, 0));
    }

    private static long part(long some, long all) {
        return all == 0 ? 0 : 100 * some / all;
    }
}
