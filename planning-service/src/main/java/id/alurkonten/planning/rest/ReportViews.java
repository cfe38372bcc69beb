package id.alurkonten.planning.rest;

import id.alurkonten.kit.problem.Messages;
import id.alurkonten.planning.report.ComplianceReport;
import id.alurkonten.planning.report.MonthlyCompliance;
import id.alurkonten.planning.report.StepCompliance;
import id.alurkonten.planning.report.StepCompliance.Assessment;
import id.alurkonten.planning.report.StepCount;
import id.alurkonten.sop.Procedure;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the compliance report is shown, in the words of the SOP rules. */
final class ReportViews {

    private static final long SECONDS_OF_A_MINUTE = 60;

    private ReportViews() {}

    @Schema(name = "StepCompliance", description = "Satu langkah terhadap mutu bakunya; semua durasi detik waktu kerja")
    record StepView(
            int step,
            String code,
            String label,
            long standardSeconds,

            @Schema(description = "Berapa kali dilaksanakan")
            long executions,

            long onTime,
            long late,
            Long medianWorkingSeconds,
            Long p90WorkingSeconds,

            @Schema(description = "Median waktu tunggu sebelum langkah ini dimulai")
            Long medianWaitingSeconds) {

        static StepView of(StepCompliance step, Procedure procedure, Locale locale) {
            return new StepView(
                    step.step().number(),
                    step.step().name(),
                    procedure.step(step.step()).label().in(locale),
                    step.standardSeconds(),
                    step.executions(),
                    step.onTime(),
                    step.late(),
                    boxed(step.medianSeconds()),
                    boxed(step.p90Seconds()),
                    boxed(step.medianWaitingSeconds()));
        }
    }

    @Schema(name = "EvaluationLine", description = "Satu baris tabel evaluasi semesteran")
    record EvaluationView(
            @Schema(description = "Prosedur") String procedure,
            @Schema(description = "Penilaian") String assessment,
            @Schema(description = "Catatan") String note,
            @Schema(description = "Tindakan") String action) {

        static EvaluationView of(StepCompliance step, Procedure procedure, Locale locale) {
            Assessment assessment = step.assessment();
            return new EvaluationView(
                    step.step().number() + ". "
                            + procedure.step(step.step()).label().in(locale),
                    text(locale, "report.assessment." + assessment),
                    note(step, locale),
                    text(locale, "report.action." + assessment));
        }

        private static String note(StepCompliance step, Locale locale) {
            return step.executions() == 0
                    ? text(locale, "report.note.none")
                    : text(
                            locale,
                            "report.note",
                            step.onTime(),
                            step.executions(),
                            minutes(step.medianSeconds()),
                            step.standardSeconds() / SECONDS_OF_A_MINUTE,
                            minutes(step.medianWaitingSeconds()));
        }
    }

    @Schema(name = "ComplianceReport", description = "Laporan kepatuhan dan tabel evaluasi")
    record ReportView(LocalDate from, LocalDate to, List<StepView> steps, List<EvaluationView> evaluation) {

        static ReportView of(ComplianceReport report, Procedure procedure, Locale locale) {
            return new ReportView(
                    report.from(),
                    report.to(),
                    report.steps().stream()
                            .map(step -> StepView.of(step, procedure, locale))
                            .toList(),
                    report.steps().stream()
                            .map(step -> EvaluationView.of(step, procedure, locale))
                            .toList());
        }
    }

    @Schema(name = "StepCount", description = "Berapa kali satu langkah dilaksanakan")
    record CountView(int step, String code, long executions, long onTime, long late) {

        static CountView of(StepCount count) {
            return new CountView(
                    count.step().number(), count.step().name(), count.executions(), count.onTime(), count.late());
        }
    }

    @Schema(name = "ComplianceMonth", description = "Kesembilan langkah dalam satu bulan")
    record MonthView(
            @Schema(description = "Bulan (ISO 8601)", examples = "2026-12")
            String month,

            List<CountView> steps) {

        static MonthView of(MonthlyCompliance month) {
            return new MonthView(
                    month.month().toString(),
                    month.steps().stream().map(CountView::of).toList());
        }
    }

    @Schema(name = "ComplianceMonths", description = "Bulan demi bulan, yang terdahulu lebih dulu")
    record MonthsView(List<MonthView> months) {

        static MonthsView of(List<MonthlyCompliance> months) {
            return new MonthsView(months.stream().map(MonthView::of).toList());
        }
    }

    private static long minutes(OptionalLong seconds) {
        return (seconds.orElse(0) + SECONDS_OF_A_MINUTE - 1) / SECONDS_OF_A_MINUTE;
    }

    private static Long boxed(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static String text(Locale locale, String key, Object... arguments) {
        return Messages.ofKit().text(locale, key, arguments);
    }
}
