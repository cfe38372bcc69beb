package id.alurkonten.planning.rest;

import static id.alurkonten.planning.rest.Performer.ADMIN;
import static id.alurkonten.planning.rest.Performer.AUDITOR;
import static id.alurkonten.planning.rest.Performer.HUMAS;
import static id.alurkonten.planning.rest.Performer.KOORDINATOR;
import static id.alurkonten.planning.rest.Performer.SEKRETARIS;

import id.alurkonten.kit.http.Command;
import id.alurkonten.kit.problem.Messages;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
    private final PlanningForms forms;
    private final Performer performer;

    PlanFormResource(PlanService plans, PlanDisplay display, PlanningForms forms, Performer performer) {
        this.plans = plans;
        this.display = display;
        this.forms = forms;
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
            summary = "Membuat borang dari berkas CSV atau XLSX, seluruhnya atau tidak sama sekali",
            description =
                    "Kolom: no, scheduledAt, channels, format, pillar, title, hashtags, assignee, dan bila ada theme, "
                            + "brief, caption, references, dalam urutan apa pun; pada XLSX juga dengan nama seperti di form.xlsx. "
                            + "CSV: pemisah koma atau titik koma, UTF-8. XLSX: lembar Borang, atau lembar pertama. Paling besar "
                            + "1 MB. Setiap lembar, baris, dan kolom yang keliru disebut; baris pertama adalah judul kolom.")
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

    @GET
    @Path("/{id}/form.xlsx")
    @Produces(Answer.XLSX)
    @RolesAllowed({HUMAS, KOORDINATOR, SEKRETARIS, ADMIN, AUDITOR})
    @Operation(operationId = "getPlanWorkbook", summary = "Borang sebagai buku kerja XLSX")
    @APIResponse(responseCode = "200", description = "XLSX dengan kolom yang sama seperti untuk impor")
    public RestResponse<byte[]> xlsx(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return Answer.xlsx("borang-" + id, plans.workbook(id, Messages.choose(headers)));
    }

    @GET
    @Path("/{id}/form.pdf")
    @Produces(Answer.PDF)
    @RolesAllowed({HUMAS, KOORDINATOR, SEKRETARIS, ADMIN, AUDITOR})
    @Operation(operationId = "getPlanForm", summary = "Borang Perencanaan Media Sosial untuk dicetak")
    @APIResponse(responseCode = "200", description = "PDF/A-1b di atas kop surat")
    public RestResponse<byte[]> pdf(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return Answer.pdf(
                "borang-" + id,
                forms.planForm(plans.read(id, display::of), plans.topics(id), Messages.choose(headers)));
    }

    private static byte[] bytes(FileUpload file) {
        try (InputStream in = Files.newInputStream(file.uploadedFile())) {
            return in.readNBytes(READ_AT_MOST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
