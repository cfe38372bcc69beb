package id.alurkonten.production.rest;

import id.alurkonten.kit.http.Command;
import id.alurkonten.production.task.AssignmentService;
import id.alurkonten.production.task.TaskReader;
import id.alurkonten.sop.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Whole plans on the Koordinator's desk. */
@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Borang yang disampaikan", description = "Membagi seluruh borang, atau mengembalikannya")
public class PlanResource {

    private final AssignmentService assignments;
    private final TaskReader reader;
    private final Signed signed;
    private final Clock clock;

    PlanResource(AssignmentService assignments, TaskReader reader, Signed signed, Clock clock) {
        this.assignments = assignments;
        this.reader = reader;
        this.signed = signed;
        this.clock = clock;
    }

    @POST
    @Path("{planId}/assign")
    @Command
    @RolesAllowed(Roles.KOORDINATOR)
    @Operation(
            operationId = "assignPlan",
            summary = "Membagi banyak tugas dari satu borang sekaligus (langkah 4)",
            description = "Semua, atau tidak satu pun: setiap baris yang salah disebut dalam violations.")
    @APIResponse(responseCode = "200", description = "Semua tugas sudah dibagi")
    public RestResponse<PlanView> assign(@RestPath UUID planId, @NotNull @Valid Requests.AssignPlan request) {
        assignments.assignAll(planId, request.planned(), signed.as(Role.KOORDINATOR));
        return RestResponse.ok(view(planId));
    }

    @POST
    @Path("{planId}/return")
    @Command
    @RolesAllowed(Roles.KOORDINATOR)
    @Operation(
            operationId = "returnPlan",
            summary = "Mengembalikan borang kepada Humas",
            description = "Hanya selama belum ada tugas yang dibagi.")
    @APIResponse(responseCode = "200", description = "Borang dikembalikan")
    public RestResponse<PlanView> giveBack(@RestPath UUID planId, @NotNull @Valid Requests.ReturnPlan request) {
        assignments.giveBack(planId, request.reason(), signed.as(Role.KOORDINATOR));
        return RestResponse.ok(view(planId));
    }

    private PlanView view(UUID planId) {
        return PlanView.of(reader.plan(planId), reader.tasksOf(planId), clock.instant());
    }
}
