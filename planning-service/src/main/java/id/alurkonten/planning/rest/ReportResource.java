package id.alurkonten.planning.rest;

import static id.alurkonten.planning.rest.Performer.ADMIN;
import static id.alurkonten.planning.rest.Performer.AUDITOR;
import static id.alurkonten.planning.rest.Performer.HUMAS;
import static id.alurkonten.planning.rest.Performer.KOORDINATOR;
import static id.alurkonten.planning.rest.Performer.SEKRETARIS;

import id.alurkonten.kit.problem.Messages;
import id.alurkonten.planning.report.ComplianceReports;
import id.alurkonten.planning.rest.ReportViews.MonthsView;
import id.alurkonten.planning.rest.ReportViews.ReportView;
import id.alurkonten.sop.QualityStandard;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How the procedure is kept. */
@Path("/api/v1/reports")
@Tag(name = "Laporan", description = "Kepatuhan terhadap mutu baku dan evaluasi semesteran")
class ReportResource {

    private static final String FROM = "Hari pertama; bawaannya awal semester berjalan";
    private static final String TO = "Hari terakhir; bawaannya hari ini";

    private final ComplianceReports reports;
    private final PlanningForms forms;
    private final QualityStandard standard;

    ReportResource(ComplianceReports reports, PlanningForms forms, QualityStandard standard) {
        this.reports = reports;
        this.forms = forms;
        this.standard = standard;
    }

    @GET
    @Path("/compliance")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({HUMAS, KOORDINATOR, SEKRETARIS, ADMIN, AUDITOR})
    @Operation(operationId = "getCompliance", summary = "Laporan kepatuhan: tiap langkah terhadap mutu bakunya")
    @APIResponseSchema(value = ReportView.class, responseCode = "200")
    public RestResponse<ReportView> compliance(
            @QueryParam("from") @Parameter(description = FROM) LocalDate from,
            @QueryParam("to") @Parameter(description = TO) LocalDate to,
            @Context HttpHeaders headers) {
        return RestResponse.ok(report(from, to, headers));
    }

    @GET
    @Path("/compliance/months")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({HUMAS, KOORDINATOR, SEKRETARIS, ADMIN, AUDITOR})
    @Operation(operationId = "listComplianceMonths", summary = "Ketepatan waktu tiap langkah, bulan demi bulan")
    @APIResponseSchema(value = MonthsView.class, responseCode = "200")
    public RestResponse<MonthsView> months(
            @QueryParam("from") @Parameter(description = FROM + "; bulannya dihitung utuh") LocalDate from,
            @QueryParam("to") @Parameter(description = TO + "; bulannya dihitung utuh") LocalDate to) {
        return RestResponse.ok(MonthsView.of(reports.byMonth(Optional.ofNullable(from), Optional.ofNullable(to))));
    }

    @GET
    @Path("/compliance.csv")
    @Produces("text/csv")
    @RolesAllowed({HUMAS, KOORDINATOR, SEKRETARIS, ADMIN, AUDITOR})
    @Operation(operationId = "getComplianceCsv", summary = "Laporan kepatuhan sebagai CSV")
    @APIResponse(responseCode = "200", description = "Satu baris untuk tiap langkah")
    public RestResponse<String> csv(
            @QueryParam("from") @Parameter(description = FROM) LocalDate from,
            @QueryParam("to") @Parameter(description = TO) LocalDate to,
            @Context HttpHeaders headers) {
        ReportView report = report(from, to, headers);
        return Answer.csv("kepatuhan-" + report.from() + "-" + report.to(), ReportCsv.of(report));
    }

    @GET
    @Path("/compliance.pdf")
    @Produces(Answer.PDF)
    @RolesAllowed({HUMAS, KOORDINATOR, SEKRETARIS, ADMIN, AUDITOR})
    @Operation(operationId = "getCompliancePdf", summary = "Laporan kepatuhan dan evaluasi untuk dicetak")
    @APIResponse(responseCode = "200", description = "PDF/A-1b di atas kop surat")
    public RestResponse<byte[]> pdf(
            @QueryParam("from") @Parameter(description = FROM) LocalDate from,
            @QueryParam("to") @Parameter(description = TO) LocalDate to,
            @Context HttpHeaders headers) {
        ReportView report = report(from, to, headers);
        return Answer.pdf(
                "kepatuhan-" + report.from() + "-" + report.to(),
                forms.complianceReport(report, Messages.choose(headers)));
    }

    private ReportView report(LocalDate from, LocalDate to, HttpHeaders headers) {
        Locale locale = Messages.choose(headers);
        return ReportView.of(
                reports.over(Optional.ofNullable(from), Optional.ofNullable(to)), standard.procedure(), locale);
    }
}
