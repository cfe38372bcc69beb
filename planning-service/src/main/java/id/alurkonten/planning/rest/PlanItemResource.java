package id.alurkonten.planning.rest;

import static id.alurkonten.planning.rest.Performer.HUMAS;

import id.alurkonten.kit.http.Command;
import id.alurkonten.kit.problem.Messages;
import id.alurkonten.planning.content.ContentStatus;
import id.alurkonten.planning.plan.ContentItem;
import id.alurkonten.planning.plan.ContentPlan;
import id.alurkonten.planning.plan.PlanService;
import id.alurkonten.planning.rest.PlanViews.ItemRequest;
import id.alurkonten.planning.rest.PlanViews.ItemView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Step 2: the lines of the form. Their ETag is the form's, for they are guarded together. */
@Path("/api/v1/plans/{id}/items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rencana")
class PlanItemResource {

    private final PlanService plans;
    private final Performer performer;

    PlanItemResource(PlanService plans, Performer performer) {
        this.plans = plans;
        this.performer = performer;
    }

    @POST
    @Command
    @RolesAllowed(HUMAS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addPlanItem", summary = "Menambah butir rencana; contentId-nya berlaku di semua layanan")
    @APIResponseSchema(value = ItemView.class, responseCode = "201")
    public RestResponse<ItemView> add(@PathParam("id") UUID id, @NotNull @Valid ItemRequest request) {
        return plans.addItem(
                id,
                request.toDetails(),
                performer.humas(),
                (plan, item) -> Answer.created("/api/v1/contents/" + item.contentId(), shown(item), plan.version()));
    }

    @PUT
    @Path("/{contentId}")
    @Command
    @RolesAllowed(HUMAS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "updatePlanItem",
            summary = "Mengubah butir rencana; yang mengubah menjadi penulisnya",
            description = "If-Match adalah ETag borangnya.")
    @APIResponseSchema(value = ItemView.class, responseCode = "200")
    public RestResponse<ItemView> update(
            @PathParam("id") UUID id,
            @PathParam("contentId") UUID contentId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ItemRequest request) {
        return plans.rewriteItem(
                id, contentId, ifMatch, request.toDetails(), performer.humas(), PlanItemResource::answer);
    }

    @DELETE
    @Path("/{contentId}")
    @Command
    @RolesAllowed(HUMAS)
    @Operation(
            operationId = "removePlanItem",
            summary = "Mengeluarkan butir dari borang",
            description = "If-Match adalah ETag borangnya. Butir yang sudah pernah disampaikan menjadi batal.")
    @APIResponse(responseCode = "204", description = "Dikeluarkan")
    public RestResponse<Void> remove(
            @PathParam("id") UUID id,
            @PathParam("contentId") UUID contentId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        String why = Messages.ofKit().text(Messages.INDONESIAN, "plan.item.removed");
        plans.removeItem(id, contentId, ifMatch, why, performer.humas());
        return RestResponse.noContent();
    }

    private static RestResponse<ItemView> answer(ContentPlan plan, ContentItem item) {
        return Answer.ok(shown(item), plan.version());
    }

    /** A line that can still be written is a planned one. */
    private static ItemView shown(ContentItem item) {
        return ItemView.of(item, ContentStatus.PLANNED);
    }
}
