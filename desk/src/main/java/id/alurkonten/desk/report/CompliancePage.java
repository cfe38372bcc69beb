package id.alurkonten.desk.report;

import static id.alurkonten.desk.client.Service.PLANNING;

import id.alurkonten.desk.client.Part;
import id.alurkonten.desk.client.PlanningApi;
import id.alurkonten.desk.client.PlanningApi.ComplianceReport;
import id.alurkonten.desk.client.PlanningApi.StepCompliance;
import id.alurkonten.desk.client.Services;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Each step against its standard, and where content waits. */
@Path("/kepatuhan")
public class CompliancePage {

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance compliance(Part<Chart> chart, String from, String to);
    }

    /** The report, and the bars that are drawn of it. */
    public record Chart(ComplianceReport report) {
        private static final long WIDTH = 100;

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

        public boolean isEmpty() {
            return report.steps().stream().allMatch(step -> step.executions() == 0);
        }
    }

    private final Services services;
    private final PlanningApi planning;

    CompliancePage(Services services, @RestClient PlanningApi planning) {
        this.services = services;
        this.planning = planning;
    }

    @GET
    public TemplateInstance look(@QueryParam("dari") String from, @QueryParam("sampai") String to) {
        LocalDate first = day(from).orElse(null);
        LocalDate last = day(to).orElse(null);
        Part<Chart> chart = services.ask(PLANNING, () -> new Chart(planning.compliance(first, last)));
        return Templates.compliance(
                chart,
                chart.found().map(known -> known.report().from().toString()).orElse(""),
                chart.found().map(known -> known.report().to().toString()).orElse(""));
    }

    @GET
    @Path("laporan.csv")
    @Produces("text/csv")
    public Response csv(@QueryParam("dari") String from, @QueryParam("sampai") String to) {
        String table = services.answered(
                PLANNING, () -> planning.complianceCsv(day(from).orElse(null), day(to).orElse(null))
                        .readEntity(String.class));
        return Response.ok(table)
                .type("text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kepatuhan.csv\"")
                .build();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
