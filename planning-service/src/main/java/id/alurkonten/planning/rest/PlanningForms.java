package id.alurkonten.planning.rest;

import id.alurkonten.kit.paper.Press;
import id.alurkonten.kit.paper.Stationery;
import id.alurkonten.planning.rest.ContentDisplays.ContentDetail;
import id.alurkonten.planning.rest.PlanViews.PlanView;
import id.alurkonten.planning.rest.ReportViews.ReportView;
import id.alurkonten.sop.Procedure;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.StepRecord;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** The procedure's papers that planning has: the plan form, the control sheet, the compliance report. */
@ApplicationScoped
class PlanningForms {

    private final Press press;
    private final QualityStandard standard;
    private final Template planForm;
    private final Template controlSheet;
    private final Template complianceReport;

    PlanningForms(
            Press press,
            QualityStandard standard,
            @Location("plan-form") Template planForm,
            @Location("control-sheet") Template controlSheet,
            @Location("compliance-report") Template complianceReport) {
        this.press = press;
        this.standard = standard;
        this.planForm = planForm;
        this.controlSheet = controlSheet;
        this.complianceReport = complianceReport;
    }

    /** Borang Perencanaan Media Sosial, step 2's output. */
    byte[] planForm(PlanView plan, List<String> researches, Locale locale) {
        return press.print(planForm.data("paper", stationery(locale))
                .data("procedure", procedure())
                .data("plan", plan)
                .data("researches", researches));
    }

    /** Lembar Kendali, as far as the content has come. */
    byte[] controlSheet(ContentDetail content, Locale locale) {
        List<SheetLine> lines = content.controlSheet().records().stream()
                .map(record -> SheetLine.of(record, procedure(), locale))
                .toList();
        return press.print(controlSheet
                .data("paper", stationery(locale))
                .data("procedure", procedure())
                .data("content", content)
                .data("intact", content.controlSheet().verify().isIntact())
                .data("lines", lines));
    }

    /** The compliance report with the half-yearly evaluation of the SOP rules. */
    byte[] complianceReport(ReportView report, Locale locale) {
        return press.print(complianceReport
                .data("paper", stationery(locale))
                .data("procedure", procedure())
                .data("period", "from=" + report.from() + "&to=" + report.to())
                .data("report", report));
    }

    private Stationery stationery(Locale locale) {
        return press.stationery(locale, standard.calendar().zone(), procedure().agency());
    }

    private Procedure procedure() {
        return standard.procedure();
    }

    /** A record of the control sheet with the words that people read. */
    record SheetLine(StepRecord record, String label, String performer, String output) {

        static SheetLine of(StepRecord record, Procedure procedure, Locale locale) {
            String role = record.actor().role().label().in(locale);
            return new SheetLine(
                    record,
                    procedure.step(record.code()).label().in(locale),
                    record.stage() == null ? role : record.stage().label().in(locale),
                    String.join(", ", record.output().refs()));
        }
    }
}
