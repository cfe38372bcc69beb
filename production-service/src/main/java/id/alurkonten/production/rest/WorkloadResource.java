package id.alurkonten.production.rest;

import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.PageQuery;
import id.alurkonten.production.task.TaskReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who has how much to do. */
@Path("/api/v1/workload")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Beban kerja", description = "Apa yang sedang ada pada setiap PIC")
public class WorkloadResource {

    private final TaskReader reader;

    WorkloadResource(TaskReader reader) {
        this.reader = reader;
    }

    @GET
    @RolesAllowed({Roles.HUMAS, Roles.KOORDINATOR, Roles.SEKRETARIS, Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "getWorkload", summary = "Tugas terbuka dan sisa pekerjaan setiap PIC")
    @APIResponse(responseCode = "200", description = "Satu halaman, menurut nama masuk")
    public Page<WorkloadView> workload(@BeanParam @Valid PageQuery page) {
        return reader.workload(page).map(WorkloadView::of);
    }
}
