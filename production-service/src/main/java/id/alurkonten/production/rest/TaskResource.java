package id.alurkonten.production.rest;

import id.alurkonten.kit.http.Command;
import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.PageQuery;
import id.alurkonten.kit.http.Preconditions;
import id.alurkonten.kit.problem.Messages;
import id.alurkonten.production.task.AssignmentService;
import id.alurkonten.production.task.Dossier;
import id.alurkonten.production.task.ProductionService;
import id.alurkonten.production.task.TaskReader;
import id.alurkonten.production.task.TaskStatus;
import id.alurkonten.sop.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The tasks: steps 4, 5 and 7. */
@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tugas produksi", description = "Membagi tugas (langkah 4), memproduksi (5) dan memperbaiki (7)")
public class TaskResource {

    private final AssignmentService assignments;
    private final ProductionService production;
    private final TaskReader reader;
    private final Signed signed;
    private final Clock clock;
    private final HttpHeaders headers;

    TaskResource(
            AssignmentService assignments,
            ProductionService production,
            TaskReader reader,
            Signed signed,
            Clock clock,
            @Context HttpHeaders headers) {
        this.assignments = assignments;
        this.production = production;
        this.reader = reader;
        this.signed = signed;
        this.clock = clock;
        this.headers = headers;
    }

    @GET
    @RolesAllowed({Roles.HUMAS, Roles.KOORDINATOR, Roles.SEKRETARIS, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listTasks",
            summary = "Daftar tugas produksi",
            description = "Yang paling dekat tenggatnya lebih dahulu.")
    @APIResponse(responseCode = "200", description = "Satu halaman tugas")
    public Page<TaskView> list(
            @QueryParam("status") TaskStatus status,
            @QueryParam("planId") UUID planId,
            @QueryParam("assignee")
                    @Pattern(regexp = Requests.USER_NAME, message = "{user-name.form}")
                    @Parameter(description = "Nama masuk PIC; me untuk diri sendiri", example = "me")
                    String assignee,
            @QueryParam("overdue") Boolean overdue,
            @BeanParam @Valid PageQuery page) {
        String whose = "me".equals(assignee) ? signed.id() : assignee;
        Instant now = clock.instant();
        return reader.tasks(status, planId, whose, overdue, page).map(task -> TaskView.of(task, now));
    }

    @GET
    @Path("{contentId}")
    @RolesAllowed({Roles.HUMAS, Roles.KOORDINATOR, Roles.SEKRETARIS, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "getTask",
            summary = "Satu tugas: outline, bahan, versi desain, catatan perbaikan, lembar kendali")
    @APIResponse(responseCode = "200", description = "Tugas")
    public RestResponse<TaskDetailView> get(@RestPath UUID contentId) {
        return detail(contentId);
    }

    @POST
    @Path("{contentId}/assign")
    @Command
    @RolesAllowed(Roles.KOORDINATOR)
    @Operation(operationId = "assignTask", summary = "Membagi tugas kepada PIC dengan outline (langkah 4)")
    @APIResponse(responseCode = "200", description = "Tugas sudah dibagi")
    public RestResponse<TaskDetailView> assign(@RestPath UUID contentId, @NotNull @Valid Requests.Assign request) {
        assignments.assign(contentId, request.assignment(), signed.as(Role.KOORDINATOR));
        return detail(contentId);
    }

    @POST
    @Path("{contentId}/reassign")
    @Command
    @RolesAllowed(Roles.KOORDINATOR)
    @Operation(
            operationId = "reassignTask",
            summary = "Mengalihkan tugas kepada PIC lain",
            description = "Status tugas tetap dan waktu langkah yang sedang berjalan tidak diulang.")
    @APIResponse(responseCode = "200", description = "Tugas sudah dialihkan")
    public RestResponse<TaskDetailView> reassign(@RestPath UUID contentId, @NotNull @Valid Requests.Reassign request) {
        assignments.reassign(contentId, request.assignee(), request.reason(), signed.as(Role.KOORDINATOR));
        return detail(contentId);
    }

    @POST
    @Path("{contentId}/start")
    @Command
    @RolesAllowed(Roles.HUMAS)
    @Operation(
            operationId = "startTask",
            summary = "PIC mulai mengerjakan: langkah 5, atau 7 setelah diminta perbaikan")
    @APIResponse(responseCode = "200", description = "Tugas sedang dikerjakan")
    public RestResponse<TaskDetailView> start(@RestPath UUID contentId) {
        production.start(contentId, signed.as(Role.HUMAS));
        return detail(contentId);
    }

    @POST
    @Path("{contentId}/materials")
    @Command
    @RolesAllowed({Roles.HUMAS, Roles.KOORDINATOR})
    @Operation(operationId = "addMaterial", summary = "Menambah bahan: teks, tautan, atau berkas")
    @APIResponse(responseCode = "201", description = "Bahan tersimpan")
    public RestResponse<MaterialView> addMaterial(
            @RestPath UUID contentId, @NotNull @Valid Requests.AddMaterial request) {
        MaterialView view =
                MaterialView.of(production.addMaterial(contentId, request.material(), signed.asKoordinatorOrHumas()));
        return ResponseBuilder.create(RestResponse.Status.CREATED, view).build();
    }

    @POST
    @Path("{contentId}/versions")
    @Command
    @RolesAllowed(Roles.HUMAS)
    @Operation(
            operationId = "addVersion",
            summary = "PIC mengunggah versi desain; jawabannya menyebut batas platform yang dilanggar")
    @APIResponse(responseCode = "201", description = "Versi tersimpan")
    public RestResponse<VersionView> addVersion(@RestPath UUID contentId, @NotNull @Valid Requests.AddVersion request) {
        VersionView view = VersionView.of(
                production.addVersion(
                        contentId,
                        request.design(),
                        Boolean.TRUE.equals(request.fit()),
                        request.note(),
                        signed.as(Role.HUMAS)),
                language());
        return ResponseBuilder.create(RestResponse.Status.CREATED, view).build();
    }

    @POST
    @Path("{contentId}/ready")
    @Command
    @RolesAllowed(Roles.HUMAS)
    @Operation(
            operationId = "handOverDesign",
            summary = "PIC menyerahkan versi desain untuk disetujui (akhir langkah 5 atau 7)")
    @APIResponse(responseCode = "200", description = "Desain diserahkan")
    public RestResponse<TaskDetailView> ready(@RestPath UUID contentId, @NotNull @Valid Requests.Ready request) {
        production.handOver(contentId, request.version(), signed.as(Role.HUMAS));
        return detail(contentId);
    }

    private RestResponse<TaskDetailView> detail(UUID contentId) {
        Dossier dossier = reader.dossier(contentId);
        return ResponseBuilder.ok(TaskDetailView.of(dossier, clock.instant(), language()))
                .header(HttpHeaders.ETAG, Preconditions.etag(dossier.task().version()))
                .build();
    }

    private Locale language() {
        return Messages.choose(headers);
    }
}
