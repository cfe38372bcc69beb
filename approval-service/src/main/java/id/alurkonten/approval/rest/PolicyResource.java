package id.alurkonten.approval.rest;

import id.alurkonten.approval.policy.PolicyService;
import id.alurkonten.kit.http.Command;
import id.alurkonten.kit.http.Preconditions;
import id.alurkonten.sop.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The approval policy over HTTP. */
@Path("/api/v1/policy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Kebijakan", description = "Rantai persetujuan dan daftar periksa")
public class PolicyResource {

    private final PolicyService policy;
    private final SignedIn person;

    PolicyResource(PolicyService policy, SignedIn person) {
        this.policy = policy;
        this.person = person;
    }

    @GET
    @RolesAllowed({"humas", "koordinator", "sekretaris", "admin", "auditor"})
    @Operation(operationId = "getPolicy", summary = "Kebijakan persetujuan yang berlaku")
    @APIResponse(
            responseCode = "200",
            description = "Kebijakan",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Versi sekarang",
                            schema = @Schema(implementation = String.class)))
    public RestResponse<PolicyView> get() {
        return answer(policy.current());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Command
    @RolesAllowed("admin")
    @Operation(
            operationId = "changePolicy",
            summary = "Mengubah kebijakan persetujuan",
            description =
                    "Berlaku untuk permohonan yang dibuka sesudahnya; yang sudah terbuka tetap pada kebijakannya.")
    @APIResponse(
            responseCode = "200",
            description = "Kebijakan yang baru",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Versi sekarang",
                            schema = @Schema(implementation = String.class)))
    public RestResponse<PolicyView> change(
            @Parameter(description = "ETag dari pembacaan terakhir") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PolicyRequest request) {
        return answer(policy.change(ifMatch, request.toTerms(), person.as(Role.ADMIN, Role.ADMIN)));
    }

    private static RestResponse<PolicyView> answer(PolicyService.Current current) {
        return RestResponse.ResponseBuilder.ok(PolicyView.of(current))
                .header(HttpHeaders.ETAG, Preconditions.etag(current.version()))
                .build();
    }
}
