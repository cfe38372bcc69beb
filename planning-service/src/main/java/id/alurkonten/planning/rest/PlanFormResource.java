package id.alurkonten.planning.rest;

import static id.alurkonten.planning.rest.Performer.ADMIN;
import static id.alurkonten.planning.rest.Performer.AUDITOR;
import static id.alurkonten.planning.rest.Performer.HUMAS;
import static id.alurkonten.planning.rest.Performer.KOORDINATOR;
import static id.alurkonten.planning.rest.Performer.SEKRETARIS;

import id.alurkonten.kit.http.Command;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.planning.plan.ContentPlan;
import id.alurkonten.planning.plan.PlanImport;
import id.alurkonten.planning.plan.PlanService;
import id.alurkonten.planning.rest.PlanViews.PlanView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Step 2 with a spreadsheet: the form as a table, in and out. */
@Path("/api/v1/plans")
@Tag(name = "Rencana")
class PlanFormResource {

    /** A file over its limit is read this far and refused by whoever knows the limit. */
    private static final int READ_AT_MOST = 1_000_001;

    private final PlanService plans;
    private final PlanDisplay display;
    private final Performer performer;

    PlanFormResource(PlanService plans, PlanDisplay display, Performer performer) {
        this.plans = plans;
        this.display = display;
        this.performer = performer;
    }

    @POST
    @Path("/import")
    @Command
    @RolesAllowed(HUMAS)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importPlan",
            summary = "Membuat borang dari berkas CSV, seluruhnya atau tidak sama sekali",
            description =
                    "Kolom: no, scheduledAt, channels, format, pillar, title, hashtags, assignee, dan bila ada theme, "
                            + "brief, caption, references. Pemisah koma atau titik koma, UTF-8, paling besar 1 MB. Setiap baris "
                            + "dan kolom yang keliru disebut; baris 1 adalah judul kolom.")
    @APIResponseSchema(value = PlanView.class, responseCode = "201")
    public RestResponse<PlanView> take(
            @RestForm("file") FileUpload file,
            @RestForm("title") String title,
            @RestForm("periodStart") String periodStart,
            @RestForm("periodEnd") String periodEnd,
            @RestForm("researchIds") List<String> researchIds) {
        if (file == null) {
            throw ProblemException.invalid("file", "field.required");
        }
        PlanImport form = new PlanImport(
                bytes(file),
                file.fileName(),
                title,
                periodStart,
                periodEnd,
                researchIds == null ? List.of() : researchIds);
        ContentPlan plan = plans.take(form, performer.humas());
        return Answer.created("/api/v1/plans/" + plan.id(), display.of(plan), plan.version());
    }

    @GET
    @Path("/{id}/form.csv")
    @Produces("text/csv")
    @RolesAllowed({HUMAS, KOORDINATOR, SEKRETARIS, ADMIN, AUDITOR})
    @Operation(operationId = "getPlanCsv", summary = "Borang sebagai tabel CSV, aman dibuka di lembar sebar")
    @APIResponse(responseCode = "200", description = "CSV dengan kolom yang sama seperti untuk impor")
    public RestResponse<String> csv(@PathParam("id") UUID id) {
        return Answer.csv("borang-" + id, plans.csv(id));
    }

    private static byte[] bytes(FileUpload file) {
        try (InputStream in = Files.newInputStream(file.uploadedFile())) {
            return in.readNBytes(READ_AT_MOST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
