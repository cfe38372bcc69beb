package id.alurkonten.desk.report;

import id.alurkonten.desk.client.PlanningApi.ComplianceReport;
import id.alurkonten.desk.client.PlanningApi.StepCompliance;
import java.util.Comparator;
import java.util.List;

/** The report of one period, and the bars that are drawn of it. */
public record Chart(ComplianceReport report) {
    private static final long WIDTH = 100;
    private static final int WORST = 3;

    /** In hundredths: how many were on time. */
    public long onTimePart(StepCompliance step) {
        return step.executions() == 0 ? 0 : WIDTH * step.onTime() / step.executions();
    }

    public long latePart(StepCompliance step) {
        return step.executions() == 0 ? 0 : WIDTH - onTimePart(step);
    }

    /** In hundredths of the longest of all that is drawn. */
    public long length(long seconds) {
        long longest = report.steps().stream()
                .mapToLong(step ->
                        Math.max(step.standardSeconds(), step.medianWaitingSeconds() + step.medianWorkingSeconds()))
                .max()
                .orElse(1);
        return WIDTH * seconds / Math.max(longest, 1);
    }

    /** Where content stays longest, waiting for the step or in it; without those that nothing stays at. */
    public List<StepCompliance> bottlenecks() {
        return report.steps().stream()
                .filter(step -> step.executions() > 0 && staying(step) > 0)
                .sorted(Comparator.comparingLong(Chart::staying).reversed())
                .limit(WORST)
                .toList();
    }

    private static long staying(StepCompliance step) {
        return step.medianWaitingSeconds() + step.medianWorkingSeconds();
    }

    /** In hundredths: how much of the time that content stays at the step it only waits. */
    public long waitingPart(StepCompliance step) {
        return WIDTH * step.medianWaitingSeconds() / Math.max(staying(step), 1);
    }

    public boolean isEmpty() {
        return report.steps().stream().allMatch(step -> step.executions() == 0);
    }
}
