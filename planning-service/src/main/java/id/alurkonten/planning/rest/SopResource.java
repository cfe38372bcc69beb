package id.alurkonten.planning.rest;

import static id.alurkonten.planning.rest.Performer.ADMIN;
import static id.alurkonten.planning.rest.Performer.AUDITOR;
import static id.alurkonten.planning.rest.Performer.HUMAS;
import static id.alurkonten.planning.rest.Performer.KOORDINATOR;
import static id.alurkonten.planning.rest.Performer.SEKRETARIS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.alurkonten.kit.time.CalendarConfig;
import id.alurkonten.sop.Procedure;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.WorkCalendar;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The procedure itself. */
@Path("/api/v1/sop")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "SOP", description = "Prosedur dan kalender kerja sebagai data")
class SopResource {

    private final SopView sop;

    SopResource(QualityStandard standard, CalendarConfig calendar) {
        this.sop = new SopView(standard.procedure(), calendar(calendar));
    }

    @Schema(name = "Sop")
    record SopView(
            @Schema(description = "Sembilan langkah dengan pelaksana dan mutu bakunya")
            Procedure procedure,

            @Schema(
                    description = "Jam kerja menurut masa berlakunya, hari libur, dan cuti bersama",
                    type = SchemaType.OBJECT)
            JsonNode calendar) {}

    @GET
    @RolesAllowed({HUMAS, KOORDINATOR, SEKRETARIS, ADMIN, AUDITOR})
    @Operation(operationId = "getSop", summary = "Prosedur SOP 62/10/SEKRT/2023 dan kalender kerjanya sebagai data")
    @APIResponseSchema(value = SopView.class, responseCode = "200")
    public RestResponse<SopView> get() {
        return RestResponse.ok(sop);
    }

    /** The same file that the calendar is made from. */
    private static JsonNode calendar(CalendarConfig config) {
        try (InputStream yaml = open(config)) {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException("The work calendar can't be read", e);
        }
    }

    private static InputStream open(CalendarConfig config) throws IOException {
        return config.file().isPresent()
                ? Files.newInputStream(config.file().get())
                : WorkCalendar.class.getResourceAsStream("work-calendar.yaml");
    }
}
