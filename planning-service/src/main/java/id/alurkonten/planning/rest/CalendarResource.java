package id.alurkonten.planning.rest;

import static id.alurkonten.planning.rest.Performer.ADMIN;
import static id.alurkonten.planning.rest.Performer.AUDITOR;
import static id.alurkonten.planning.rest.Performer.HUMAS;
import static id.alurkonten.planning.rest.Performer.KOORDINATOR;
import static id.alurkonten.planning.rest.Performer.SEKRETARIS;

import id.alurkonten.kit.problem.Messages;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.planning.content.ContentService;
import id.alurkonten.sop.QualityStandard;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The plan in everybody's own calendar. */
@Path("/api/v1/calendar.ics")
@Tag(name = "Konten")
class CalendarResource {

    private static final String ICALENDAR = "text/calendar";
    private static final int MONTHS = 2;
    private static final int MOST_MONTHS = 12;

    private final ContentService contents;
    private final CalendarFeed feed;
    private final ZoneId zone;
    private final Clock clock;

    CalendarResource(ContentService contents, CalendarFeed feed, QualityStandard standard, Clock clock) {
        this.contents = contents;
        this.feed = feed;
        this.zone = standard.calendar().zone();
        this.clock = clock;
    }

    @GET
    @Produces(ICALENDAR)
    @RolesAllowed({HUMAS, KOORDINATOR, SEKRETARIS, ADMIN, AUDITOR})
    @Operation(
            operationId = "getCalendar",
            summary = "Jadwal tayang sebagai kalender (RFC 5545)",
            description = "Tanpa from dan to: bulan ini dan bulan depan. Paling lama satu tahun.")
    @APIResponse(responseCode = "200", description = "iCalendar: satu VEVENT untuk tiap konten, UID-nya tetap")
    public RestResponse<String> get(
            @QueryParam("from") @Parameter(description = "Hari pertama; bawaannya awal bulan ini") LocalDate from,
            @QueryParam("to") @Parameter(description = "Hari terakhir; bawaannya dua bulan sejak from") LocalDate to,
            @Context HttpHeaders headers) {
        LocalDate first = Optional.ofNullable(from)
                .orElseGet(() -> LocalDate.now(clock.withZone(zone)).withDayOfMonth(1));
        LocalDate last =
                Optional.ofNullable(to).orElseGet(() -> first.plusMonths(MONTHS).minusDays(1));
        if (last.isBefore(first)) {
            throw ProblemException.invalid("to", "report.ends-before-start");
        }
        if (last.isAfter(first.plusMonths(MOST_MONTHS))) {
            throw ProblemException.invalid("to", "calendar.too-long");
        }
        String calendar = contents.scheduled(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                scheduled -> feed.of(scheduled, Messages.choose(headers)));
        return ResponseBuilder.ok(calendar)
                .header(HttpHeaders.CONTENT_TYPE, ICALENDAR + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"alur-konten.ics\"")
                .build();
    }
}
