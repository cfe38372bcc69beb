package id.alurkonten.planning.rest;

import static id.alurkonten.planning.rest.Performer.ADMIN;
import static id.alurkonten.planning.rest.Performer.AUDITOR;
import static id.alurkonten.planning.rest.Performer.HUMAS;
import static id.alurkonten.planning.rest.Performer.KOORDINATOR;
import static id.alurkonten.planning.rest.Performer.SEKRETARIS;

import id.alurkonten.kit.http.Command;
import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.PageQuery;
import id.alurkonten.planning.research.Research;
import id.alurkonten.planning.research.ResearchService;
import id.alurkonten.planning.research.ResearchStatus;
import id.alurkonten.planning.rest.ResearchViews.FindingRequest;
import id.alurkonten.planning.rest.ResearchViews.FindingView;
import id.alurkonten.planning.rest.ResearchViews.ResearchRequest;
import id.alurkonten.planning.rest.ResearchViews.ResearchView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Step 1. */
@Path("/api/v1/researches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Riset", description = "Langkah 1: riset isu terkini, tiap temuan dengan tangkapan layarnya")
class ResearchResource {

    private final ResearchService researches;
    private final Performer performer;

    ResearchResource(ResearchService researches, Performer performer) {
        this.researches = researches;
        this.performer = performer;
    }

    @POST
    @Command
    @RolesAllowed(HUMAS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "openResearch", summary = "Membuka riset isu; langkah 1 mulai berjalan")
    @APIResponseSchema(value = ResearchView.class, responseCode = "201")
    public RestResponse<ResearchView> open(@NotNull @Valid ResearchRequest request) {
        Research research = researches.open(request.topic().strip(), performer.humas());
        return Answer.created("/api/v1/researches/" + research.id(), ResearchView.of(research), research.version());
    }

    @POST
    @Path("/{id}/findings")
    @Command
    @RolesAllowed(HUMAS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addFinding",
            summary = "Menambah temuan; tangkapan layarnya harus sudah ada di penyimpanan media")
    @APIResponseSchema(value = FindingView.class, responseCode = "201")
    public RestResponse<FindingView> addFinding(@PathParam("id") UUID id, @NotNull @Valid FindingRequest request) {
        FindingView finding = FindingView.of(researches.addFinding(id, request.toFinding(), performer.humas()));
        return Answer.created("/api/v1/researches/" + id, finding, researches.read(id, Research::version));
    }

    @POST
    @Path("/{id}/complete")
    @Command
    @RolesAllowed(HUMAS)
    @Operation(operationId = "completeResearch", summary = "Menyelesaikan riset; perlu sedikitnya satu temuan")
    @APIResponseSchema(value = ResearchView.class, responseCode = "200")
    public RestResponse<ResearchView> complete(@PathParam("id") UUID id) {
        Research research = researches.complete(id, performer.humas());
        return Answer.ok(ResearchView.of(research), research.version());
    }

    @GET
    @RolesAllowed({HUMAS, KOORDINATOR, SEKRETARIS, ADMIN, AUDITOR})
    @Operation(operationId = "listResearches", summary = "Daftar riset, yang terbaru lebih dahulu")
    @APIResponse(responseCode = "200", description = "Sehalaman riset")
    public Page<ResearchView> list(
            @QueryParam("status") @Parameter(description = "Hanya yang berstatus ini") ResearchStatus status,
            @BeanParam @Valid PageQuery page) {
        return researches.list(Optional.ofNullable(status), page, ResearchView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({HUMAS, KOORDINATOR, SEKRETARIS, ADMIN, AUDITOR})
    @Operation(operationId = "getResearch", summary = "Satu riset dengan temuannya")
    @APIResponseSchema(value = ResearchView.class, responseCode = "200")
    public RestResponse<ResearchView> get(@PathParam("id") UUID id) {
        return researches.read(id, research -> Answer.ok(ResearchView.of(research), research.version()));
    }
}
