package id.alurkonten.planning.rest;

import static id.alurkonten.planning.rest.Performer.ADMIN;
import static id.alurkonten.planning.rest.Performer.AUDITOR;
import static id.alurkonten.planning.rest.Performer.HUMAS;
import static id.alurkonten.planning.rest.Performer.KOORDINATOR;
import static id.alurkonten.planning.rest.Performer.SEKRETARIS;

import id.alurkonten.kit.http.Command;
import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.PageQuery;
import id.alurkonten.planning.content.ContentService;
import id.alurkonten.planning.plan.ContentPlan;
import id.alurkonten.planning.plan.PlanService;
import id.alurkonten.planning.plan.PlanStatus;
import id.alurkonten.planning.rest.PlanViews.CancelRequest;
import id.alurkonten.planning.rest.PlanViews.PlanRequest;
import id.alurkonten.planning.rest.PlanViews.PlanSummary;
import id.alurkonten.planning.rest.PlanViews.PlanView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Steps 2 and 3: the form as a whole. */
@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rencana", description = "Langkah 2 dan 3: borang perencanaan dan penyampaiannya")
class PlanResource {

    private final PlanService plans;
    private final ContentService contents;
    private final PlanDisplay display;
    private final Performer performer;

    PlanResource(PlanService plans, ContentService contents, PlanDisplay display, Performer performer) {
        this.plans = plans;
        this.contents = contents;
        this.display = display;
        this.performer = performer;
    }

    @POST
    @Command
    @RolesAllowed(HUMAS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "draftPlan", summary = "Membuat borang perencanaan; langkah 2 mulai berjalan")
    @APIResponseSchema(value = PlanView.class, responseCode = "201")
    public RestResponse<PlanView> draft(@NotNull @Valid PlanRequest request) {
        ContentPlan plan = plans.draft(request.toHead(), List.of(), performer.humas());
        return Answer.created("/api/v1/plans/" + plan.id(), display.of(plan), plan.version());
    }

    @PUT
    @Path("/{id}")
    @Command
    @RolesAllowed(HUMAS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "updatePlan", summary = "Mengubah kepala borang (judul, periode, riset)")
    @APIResponseSchema(value = PlanView.class, responseCode = "200")
    public RestResponse<PlanView> update(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid PlanRequest request) {
        return shown(plans.rewrite(id, ifMatch, request.toHead()));
    }

    @POST
    @Path("/{id}/finalize")
    @Command
    @RolesAllowed(HUMAS)
    @Operation(
            operationId = "finalizePlan",
            summary = "Menyelesaikan borang (akhir langkah 2)",
            description =
                    "Perlu sedikitnya satu butir, satu riset yang selesai, dan setiap butir lengkap dengan jadwal "
                            + "di dalam periode dan di waktu mendatang.")
    @APIResponseSchema(value = PlanView.class, responseCode = "200")
    public RestResponse<PlanView> complete(@PathParam("id") UUID id) {
        return shown(plans.complete(id, performer.humas()));
    }

    @POST
    @Path("/{id}/reopen")
    @Command
    @RolesAllowed(HUMAS)
    @Operation(operationId = "reopenPlan", summary = "Membuka kembali borang yang sudah selesai untuk diubah")
    @APIResponseSchema(value = PlanView.class, responseCode = "200")
    public RestResponse<PlanView> reopen(@PathParam("id") UUID id) {
        return shown(plans.reopen(id));
    }

    @POST
    @Path("/{id}/submit")
    @Command
    @RolesAllowed(HUMAS)
    @Operation(operationId = "submitPlan", summary = "Menyampaikan borang ke Koordinator (langkah 3)")
    @APIResponseSchema(value = PlanView.class, responseCode = "200")
    public RestResponse<PlanView> submit(@PathParam("id") UUID id) {
        return shown(plans.submit(id, performer.humas()));
    }

    @POST
    @Path("/{id}/cancel")
    @Command
    @RolesAllowed({HUMAS, KOORDINATOR, SEKRETARIS})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cancelPlan",
            summary = "Membatalkan borang beserta konten yang belum tayang",
            description = "Humas hanya borang yang dibuatnya; Koordinator dan Sekretaris borang mana pun.")
    @APIResponseSchema(value = PlanView.class, responseCode = "200")
    public RestResponse<PlanView> cancel(@PathParam("id") UUID id, @NotNull @Valid CancelRequest request) {
        return shown(contents.cancelPlan(id, request.reason(), performer.canceller()));
    }

    @GET
    @RolesAllowed({HUMAS, KOORDINATOR, SEKRETARIS, ADMIN, AUDITOR})
    @Operation(operationId = "listPlans", summary = "Daftar borang, yang terbaru lebih dahulu")
    @APIResponse(responseCode = "200", description = "Sehalaman borang")
    public Page<PlanSummary> list(
            @QueryParam("status") @Parameter(description = "Hanya yang berstatus ini") PlanStatus status,
            @QueryParam("q") @Size(max = 200) @Parameter(description = "Bagian dari judul") String q,
            @BeanParam @Valid PageQuery page) {
        return plans.list(Optional.ofNullable(status), Text.searched(q), page, PlanSummary::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({HUMAS, KOORDINATOR, SEKRETARIS, ADMIN, AUDITOR})
    @Operation(operationId = "getPlan", summary = "Satu borang dengan butir dan lembar kendalinya")
    @APIResponseSchema(value = PlanView.class, responseCode = "200")
    public RestResponse<PlanView> get(@PathParam("id") UUID id) {
        return plans.read(id, this::shown);
    }

    private RestResponse<PlanView> shown(ContentPlan plan) {
        return Answer.ok(display.of(plan), plan.version());
    }
}
