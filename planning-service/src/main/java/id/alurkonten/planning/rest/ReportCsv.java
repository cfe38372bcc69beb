package id.alurkonten.planning.rest;

import id.alurkonten.planning.plan.FormulaGuard;
import id.alurkonten.planning.rest.ReportViews.EvaluationView;
import id.alurkonten.planning.rest.ReportViews.ReportView;
import id.alurkonten.planning.rest.ReportViews.StepView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The compliance report as CSV (RFC 4180): a line for each step, its figures beside its evaluation. */
final class ReportCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Object[] HEADER = {
        "step",
        "code",
        "label",
        "standardSeconds",
        "executions",
        "onTime",
        "late",
        "medianWorkingSeconds",
        "p90WorkingSeconds",
        "medianWaitingSeconds",
        "assessment",
        "note",
        "action"
    };

    private ReportCsv() {}

    static String of(ReportView report) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(HEADER);
            for (int i = 0; i < report.steps().size(); i++) {
                StepView step = report.steps().get(i);
                EvaluationView evaluation = report.evaluation().get(i);
                csv.printRecord(Stream.of(
                                step.step(),
                                step.code(),
                                step.label(),
                                step.standardSeconds(),
                                step.executions(),
                                step.onTime(),
                                step.late(),
                                cell(step.medianWorkingSeconds()),
                                cell(step.p90WorkingSeconds()),
                                cell(step.medianWaitingSeconds()),
                                evaluation.assessment(),
                                evaluation.note(),
                                evaluation.action())
                        .map(value -> FormulaGuard.guarded(String.valueOf(value))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Object cell(Long value) {
        return value == null ? "" : value;
    }
}
