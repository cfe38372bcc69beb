package id.alurkonten.planning.rest;

import static id.alurkonten.planning.rest.Performer.ADMIN;
import static id.alurkonten.planning.rest.Performer.AUDITOR;
import static id.alurkonten.planning.rest.Performer.HUMAS;
import static id.alurkonten.planning.rest.Performer.KOORDINATOR;
import static id.alurkonten.planning.rest.Performer.SEKRETARIS;

import id.alurkonten.kit.http.Command;
import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.PageQuery;
import id.alurkonten.kit.problem.Messages;
import id.alurkonten.planning.content.ContentQuery;
import id.alurkonten.planning.content.ContentService;
import id.alurkonten.planning.content.ContentStatus;
import id.alurkonten.planning.content.ContentView;
import id.alurkonten.planning.plan.Channel;
import id.alurkonten.planning.rest.ContentDisplays.ContentDetail;
import id.alurkonten.planning.rest.ContentDisplays.ContentSummary;
import id.alurkonten.planning.rest.PlanViews.CancelRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where every content is on its way through the procedure. */
@Path("/api/v1/contents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Konten", description = "Keadaan setiap konten di semua langkah, beserta lembar kendalinya")
class ContentResource {

    private final ContentService contents;
    private final PlanningForms forms;
    private final Performer performer;

    ContentResource(ContentService contents, PlanningForms forms, Performer performer) {
        this.contents = contents;
        this.forms = forms;
        this.performer = performer;
    }

    /** The filters of the list. */
    static class Filter {
        @QueryParam("status")
        @Parameter(description = "Hanya yang berstatus ini")
        ContentStatus status;

        @QueryParam("channel")
        @Parameter(description = "Hanya untuk kanal ini")
        Channel channel;

        @QueryParam("from")
        @Parameter(description = "Jadwal tayang sejak saat ini (RFC 3339)")
        Instant from;

        @QueryParam("to")
        @Parameter(description = "Jadwal tayang sebelum saat ini (RFC 3339)")
        Instant to;

        @QueryParam("assignee")
        @Size(max = 255)
        @Parameter(description = "Hanya yang PIC-nya orang ini")
        String assignee;

        @QueryParam("overdue")
        @Parameter(description = "Hanya yang langkahnya melewati batas waktu (true) atau tidak (false)")
        Boolean overdue;

        @QueryParam("q")
        @Size(max = 200)
        @Parameter(description = "Bagian dari judul")
        String q;

        ContentQuery toQuery() {
            return new ContentQuery(
                    Optional.ofNullable(status),
                    Optional.ofNullable(channel),
                    Optional.ofNullable(from),
                    Optional.ofNullable(to),
                    Text.searched(assignee),
                    Optional.ofNullable(overdue),
                    Text.searched(q));
        }
    }

    @GET
    @RolesAllowed({HUMAS, KOORDINATOR, SEKRETARIS, ADMIN, AUDITOR})
    @Operation(
            operationId = "listContents",
            summary = "Daftar konten menurut jadwal tayangnya",
            description = "total menghitung sampai 10.000; bila sebanyak itu, persempitlah pencarian.")
    @APIResponse(responseCode = "200", description = "Sehalaman konten")
    public Page<ContentSummary> list(@BeanParam @Valid Filter filter, @BeanParam @Valid PageQuery page) {
        return contents.list(filter.toQuery(), page, ContentSummary::of);
    }

    @GET
    @Path("/{contentId}")
    @RolesAllowed({HUMAS, KOORDINATOR, SEKRETARIS, ADMIN, AUDITOR})
    @Operation(
            operationId = "getContent",
            summary = "Satu konten dengan seluruh lembar kendali dan langkahnya sekarang")
    @APIResponseSchema(value = ContentDetail.class, responseCode = "200")
    public RestResponse<ContentDetail> get(@PathParam("contentId") UUID contentId) {
        return contents.read(contentId, (view, now) -> Answer.ok(ContentDetail.of(view, now), view.version()));
    }

    @GET
    @Path("/{contentId}/control-sheet.pdf")
    @Produces(Answer.PDF)
    @RolesAllowed({HUMAS, KOORDINATOR, SEKRETARIS, ADMIN, AUDITOR})
    @Operation(operationId = "getControlSheet", summary = "Lembar kendali untuk dicetak")
    @APIResponse(responseCode = "200", description = "PDF/A-1b di atas kop surat")
    public RestResponse<byte[]> controlSheet(@PathParam("contentId") UUID contentId, @Context HttpHeaders headers) {
        return Answer.pdf(
                "lembar-kendali-" + contentId,
                forms.controlSheet(contents.read(contentId, ContentDetail::of), Messages.choose(headers)));
    }

    @POST
    @Path("/{contentId}/cancel")
    @Command
    @RolesAllowed({HUMAS, KOORDINATOR, SEKRETARIS})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cancelContent",
            summary = "Membatalkan konten yang belum tayang",
            description = "Humas hanya konten dari borang yang dibuatnya. Bila unggahan ternyata sudah dimulai, "
                    + "pembatalan ditolak layanan unggah dan status sebenarnya tampil kembali.")
    @APIResponseSchema(value = ContentDetail.class, responseCode = "200")
    public RestResponse<ContentDetail> cancel(
            @PathParam("contentId") UUID contentId, @NotNull @Valid CancelRequest request) {
        ContentView cancelled = contents.cancel(contentId, request.reason(), performer.canceller());
        return contents.read(
                cancelled.contentId(), (view, now) -> Answer.ok(ContentDetail.of(view, now), view.version()));
    }
}
