package id.alurkonten.desk.report;

import static id.alurkonten.desk.client.Service.PLANNING;

import id.alurkonten.desk.client.FileCalls;
import id.alurkonten.desk.client.Part;
import id.alurkonten.desk.client.PlanningApi;
import id.alurkonten.desk.client.Services;
import id.alurkonten.desk.page.Download;
import id.alurkonten.desk.page.TypedTime;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Each step against its standard, month by month, and where content waits. */
@Path("/kepatuhan")
public class CompliancePage {
    private static final int MONTHS = 6;

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance compliance(Part<Chart> chart, Part<Months> months, String from, String to);
    }

    private final Services services;
    private final PlanningApi planning;
    private final FileCalls files;
    private final TypedTime times;
    private final Clock clock;

    CompliancePage(Services services, @RestClient PlanningApi planning, FileCalls files, TypedTime times, Clock clock) {
        this.services = services;
        this.planning = planning;
        this.files = files;
        this.times = times;
        this.clock = clock;
    }

    @GET
    public TemplateInstance look(@QueryParam("dari") String from, @QueryParam("sampai") String to) {
        LocalDate first = day(from).orElse(null);
        LocalDate last = day(to).orElse(null);
        Part<Chart> chart = services.ask(PLANNING, () -> new Chart(planning.compliance(first, last)));
        YearMonth until = YearMonth.from(last == null ? LocalDate.now(clock.withZone(times.zone())) : last);
        return Templates.compliance(
                chart,
                months(until),
                chart.found().map(known -> known.report().from().toString()).orElse(""),
                chart.found().map(known -> known.report().to().toString()).orElse(""));
    }

    private Part<Months> months(YearMonth until) {
        LocalDate first = until.minusMonths(MONTHS - 1L).atDay(1);
        return services.ask(
                PLANNING,
                () -> Months.of(
                        planning.complianceMonths(first, until.atEndOfMonth()).months()));
    }

    @GET
    @Path("laporan.pdf")
    @Produces("application/pdf")
    public Response pdf(@QueryParam("dari") String from, @QueryParam("sampai") String to) {
        String query = Stream.of(day(from).map(first -> "from=" + first), day(to).map(last -> "to=" + last))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
        InputStream report =
                services.answered(PLANNING, () -> files.open(PLANNING, "/api/v1/reports/compliance.pdf?" + query)
                        .body());
        return Download.of(report, "application/pdf", "kepatuhan.pdf");
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
