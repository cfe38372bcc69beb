package id.alurkonten.approval.rest;

import id.alurkonten.approval.delegation.Delegation;
import id.alurkonten.approval.delegation.DelegationService;
import id.alurkonten.kit.http.Command;
import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.PageQuery;
import id.alurkonten.kit.http.Preconditions;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Stand-ins over HTTP. */
@Path("/api/v1/delegations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Delegasi", description = "Pelaksana harian (Plh) untuk tahap persetujuan")
public class DelegationResource {

    private final DelegationService delegations;
    private final SignedIn person;

    DelegationResource(DelegationService delegations, SignedIn person) {
        this.delegations = delegations;
        this.person = person;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Command
    @RolesAllowed({"sekretaris", "admin"})
    @Operation(
            operationId = "createDelegation",
            summary = "Menunjuk pelaksana harian (Plh)",
            description =
                    "Admin untuk peran mana pun, Sekretaris untuk dirinya sendiri. Pada satu hari paling banyak satu"
                            + " pelaksana harian untuk tiap peran.")
    @APIResponse(
            responseCode = "201",
            description = "Delegasi tercatat",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Versi sekarang",
                            schema = @Schema(implementation = String.class)))
    public RestResponse<DelegationView> create(@NotNull @Valid DelegationRequest request) {
        Actor by = actor();
        String otherwise = by.role() == Role.ADMIN ? DelegationService.officeOf(request.role()) : by.id();
        Delegation delegation = delegations.give(request.toTerms(otherwise), by);
        return answer(RestResponse.Status.CREATED, delegation);
    }

    @GET
    @RolesAllowed({"humas", "koordinator", "sekretaris", "admin", "auditor"})
    @Operation(
            operationId = "listDelegations",
            summary = "Daftar delegasi",
            description = "Yang mulai paling akhir dahulu.")
    @APIResponse(responseCode = "200", description = "Satu halaman daftar")
    public Page<DelegationView> list(
            @Parameter(description = "Hanya yang berlaku hari ini") @QueryParam("active") @DefaultValue("false")
                    boolean active,
            @BeanParam @Valid PageQuery page) {
        LocalDate today = delegations.today();
        return delegations.list(active, page).map(delegation -> DelegationView.of(delegation, today));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"humas", "koordinator", "sekretaris", "admin", "auditor"})
    @Operation(operationId = "getDelegation", summary = "Satu delegasi")
    @APIResponse(
            responseCode = "200",
            description = "Delegasi",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Versi sekarang",
                            schema = @Schema(implementation = String.class)))
    public RestResponse<DelegationView> get(@PathParam("id") UUID id) {
        return answer(RestResponse.Status.OK, delegations.get(id));
    }

    @DELETE
    @Path("/{id}")
    @Command
    @RolesAllowed({"sekretaris", "admin"})
    @Operation(
            operationId = "revokeDelegation",
            summary = "Mencabut delegasi",
            description =
                    "Delegasi yang berlaku atau akan berlaku berakhir sekarang; catatannya tetap ada, dan keputusan yang"
                            + " diambil dengannya tetap sah.")
    @APIResponse(responseCode = "204", description = "Dicabut")
    public RestResponse<Void> revoke(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag dari pembacaan terakhir") @HeaderParam("If-Match") String ifMatch) {
        delegations.revoke(id, ifMatch, actor());
        return RestResponse.noContent();
    }

    private RestResponse<DelegationView> answer(RestResponse.Status status, Delegation delegation) {
        return RestResponse.ResponseBuilder.create(status, DelegationView.of(delegation, delegations.today()))
                .header(HttpHeaders.ETAG, Preconditions.etag(delegation.version()))
                .build();
    }

    private Actor actor() {
        return person.as(Role.ADMIN, Role.SEKRETARIS);
    }
}
