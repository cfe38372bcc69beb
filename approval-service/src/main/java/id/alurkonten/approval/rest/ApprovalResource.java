package id.alurkonten.approval.rest;

import id.alurkonten.approval.approval.ApprovalRequests;
import id.alurkonten.approval.approval.ApprovalService;
import id.alurkonten.approval.approval.ApprovalStatus;
import id.alurkonten.approval.approval.Decider;
import id.alurkonten.approval.approval.ReviewDesk;
import id.alurkonten.approval.policy.Stage;
import id.alurkonten.kit.http.Command;
import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.PageQuery;
import id.alurkonten.kit.http.Preconditions;
import id.alurkonten.kit.problem.Messages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Step 6 over HTTP. Whose stage it is, the domain knows: a stand-in may have any of the performers' roles. */
@Path("/api/v1/approvals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Persetujuan", description = "Langkah 6: menyetujui desain atau meminta perbaikan")
public class ApprovalResource {

    private final ApprovalService approvals;
    private final ReviewDesk desk;
    private final ApprovalSheet sheet;
    private final SignedIn person;
    private final Clock clock;

    ApprovalResource(ApprovalService approvals, ReviewDesk desk, ApprovalSheet sheet, SignedIn person, Clock clock) {
        this.approvals = approvals;
        this.desk = desk;
        this.sheet = sheet;
        this.person = person;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"humas", "koordinator", "sekretaris", "admin", "auditor"})
    @Operation(
            operationId = "listApprovals",
            summary = "Daftar permohonan persetujuan",
            description =
                    "Satu permohonan untuk tiap revisi. Yang menunggu keputusan (status=PENDING, mine, overdue=true)"
                            + " berurutan menurut batas waktu; selain itu yang terbaru dahulu.")
    @APIResponse(responseCode = "200", description = "Satu halaman daftar")
    public Page<ApprovalSummary> list(
            @Parameter(description = "Hanya yang berstatus ini") @QueryParam("status") ApprovalStatus status,
            @Parameter(description = "Hanya yang sedang menunggu tahap ini") @QueryParam("stage") Stage stage,
            @Parameter(description = "Hanya yang dapat Anda putuskan sekarang, menurut peran, delegasi, dan empat mata")
                    @QueryParam("mine")
                    @DefaultValue("false")
                    boolean mine,
            @Parameter(description = "Hanya yang sudah (true) atau belum (false) melewati batas waktu")
                    @QueryParam("overdue")
                    Boolean overdue,
            @BeanParam @Valid PageQuery page) {
        Instant now = clock.instant();
        return desk.list(new ApprovalRequests.Filter(status, stage, mine ? decider() : null, overdue), page)
                .map(request -> ApprovalSummary.of(request, now));
    }

    @GET
    @Path("/{contentId}")
    @RolesAllowed({"humas", "koordinator", "sekretaris", "admin", "auditor"})
    @Operation(
            operationId = "getApproval",
            summary = "Permohonan persetujuan suatu konten",
            description = "Revisi terbaru dengan desain, tahap, revisi sebelumnya, komentar, dan lembar kendalinya.")
    @APIResponse(
            responseCode = "200",
            description = "Permohonan revisi terbaru",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Versi sekarang",
                            schema = @Schema(implementation = String.class)))
    public RestResponse<ApprovalView> get(@PathParam("contentId") UUID contentId) {
        ReviewDesk.Dossier dossier = desk.dossier(contentId);
        return RestResponse.ResponseBuilder.ok(ApprovalView.of(dossier, decider(), clock.instant()))
                .header(HttpHeaders.ETAG, Preconditions.etag(dossier.content().version()))
                .build();
    }

    @GET
    @Path("/{contentId}/sheet.pdf")
    @Produces("application/pdf")
    @RolesAllowed({"humas", "koordinator", "sekretaris", "admin", "auditor"})
    @Operation(
            operationId = "getApprovalSheet",
            summary = "Lembar persetujuan untuk dicetak",
            description = "Keputusan tiap tahap atas revisi terbaru, revisi sebelumnya, dan desain yang diputuskan.")
    @APIResponse(responseCode = "200", description = "PDF/A-1b di atas kop surat")
    public RestResponse<byte[]> sheet(@PathParam("contentId") UUID contentId, @Context HttpHeaders headers) {
        ApprovalView approval = ApprovalView.of(desk.dossier(contentId), decider(), clock.instant());
        return ResponseBuilder.ok(sheet.print(approval, Messages.choose(headers)), "application/pdf")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"lembar-persetujuan-" + contentId + ".pdf\"")
                .build();
    }

    @POST
    @Path("/{contentId}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Command
    @RolesAllowed({"humas", "koordinator", "sekretaris"})
    @Operation(
            operationId = "approve",
            summary = "Menyetujui desain pada tahap sekarang",
            description =
                    "Oleh pemegang peran tahap itu atau pelaksana hariannya (Plh), yang tidak ikut membuat desain pada"
                            + " revisi mana pun dan tidak memutuskan tahap lain pada revisi ini. Keputusan terikat pada contentHash:"
                            + " bila desain sudah berganti, jawabannya 409 stale-design dengan currentContentHash.")
    @APIResponse(responseCode = "200", description = "Disetujui; permohonan sesudahnya")
    public RestResponse<ApprovalView> approve(
            @PathParam("contentId") UUID contentId, @NotNull @Valid ApproveRequest request) {
        approvals.approve(contentId, request.contentHash(), request.toApproval(), decider());
        return get(contentId);
    }

    @POST
    @Path("/{contentId}/request-revision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Command
    @RolesAllowed({"humas", "koordinator", "sekretaris"})
    @Operation(
            operationId = "requestRevision",
            summary = "Meminta perbaikan desain",
            description =
                    "Desain kembali ke pembuatnya dengan catatan perbaikan (langkah 7); revisi berikutnya dimulai lagi"
                            + " dari tahap pertama. Syaratnya sama dengan persetujuan.")
    @APIResponse(responseCode = "200", description = "Perbaikan diminta; permohonan sesudahnya")
    public RestResponse<ApprovalView> requestRevision(
            @PathParam("contentId") UUID contentId, @NotNull @Valid RevisionRequest request) {
        approvals.requestRevision(contentId, request.contentHash(), request.toNotes(), decider());
        return get(contentId);
    }

    @POST
    @Path("/{contentId}/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Command
    @RolesAllowed({"humas", "koordinator", "sekretaris"})
    @Operation(
            operationId = "commentOnApproval",
            summary = "Menulis komentar internal",
            description = "Terlihat pada permohonan konten ini; tidak pernah keluar dari layanan ini.")
    @APIResponse(responseCode = "201", description = "Komentar tercatat")
    public RestResponse<CommentView> comment(
            @PathParam("contentId") UUID contentId, @NotNull @Valid CommentRequest request) {
        return ResponseBuilder.create(
                        RestResponse.Status.CREATED,
                        CommentView.of(approvals.comment(contentId, person.id(), person.name(), request.text())))
                .build();
    }

    private Decider decider() {
        return approvals.decider(person.id(), person.name(), person.roles());
    }
}
