package id.alurkonten.publishing.rest;

import id.alurkonten.kit.http.Command;
import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.PageQuery;
import id.alurkonten.kit.http.Preconditions;
import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.publishing.channel.ChannelSettings;
import id.alurkonten.publishing.publication.Confirmation;
import id.alurkonten.publishing.publication.Publication;
import id.alurkonten.publishing.publication.PublicationFilter;
import id.alurkonten.publishing.publication.PublicationService;
import id.alurkonten.publishing.publication.PublicationStatus;
import id.alurkonten.publishing.publication.UploadKit;
import id.alurkonten.publishing.rest.PublicationRequests.Confirm;
import id.alurkonten.publishing.rest.PublicationRequests.Deny;
import id.alurkonten.publishing.rest.PublicationRequests.Reschedule;
import id.alurkonten.publishing.rest.PublicationRequests.TakeDownRequest;
import id.alurkonten.sop.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Step 9: uploading to each channel. */
@Path("/api/v1/publications")
@Tag(name = "Unggahan", description = "Langkah 9: mengunggah konten di setiap kanal")
public class PublicationResource {

    private final PublicationService publications;
    private final ChannelSettings channels;
    private final SignedIn person;
    private final EntityManager entities;
    private final Clock clock;

    PublicationResource(
            PublicationService publications,
            ChannelSettings channels,
            SignedIn person,
            EntityManager entities,
            Clock clock) {
        this.publications = publications;
        this.channels = channels;
        this.person = person;
        this.entities = entities;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({SignedIn.HUMAS, SignedIn.KOORDINATOR, SignedIn.SEKRETARIS, SignedIn.ADMIN, SignedIn.AUDITOR})
    @Operation(
            operationId = "listPublications",
            summary = "Daftar unggahan menurut jadwal",
            description = "Yang menunggu petugas: status=AWAITING_CONFIRMATION.")
    @APIResponse(responseCode = "200", description = "Satu halaman daftar")
    public Page<PublicationView> list(
            @QueryParam("status") PublicationStatus status,
            @QueryParam("channel") Channel channel,
            @Parameter(description = "Terjadwal sejak saat ini") @QueryParam("from") Instant from,
            @Parameter(description = "Terjadwal sebelum saat ini") @QueryParam("to") Instant to,
            @QueryParam("contentId") UUID contentId,
            @BeanParam @Valid PageQuery page) {
        Instant now = clock.instant();
        return publications
                .page(new PublicationFilter(status, channel, from, to, contentId), page.page(), page.size())
                .map(publication -> PublicationView.listed(publication, now));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({SignedIn.HUMAS, SignedIn.KOORDINATOR, SignedIn.SEKRETARIS, SignedIn.ADMIN, SignedIn.AUDITOR})
    @Operation(operationId = "getPublication", summary = "Membaca unggahan dengan setiap percobaannya")
    @APIResponse(responseCode = "200", description = "Unggahan, dengan ETag")
    public RestResponse<PublicationView> get(@PathParam("id") UUID id) {
        return answer(publications.get(id));
    }

    @GET
    @Path("/{id}/kit")
    @Transactional
    @RolesAllowed({SignedIn.HUMAS, SignedIn.KOORDINATOR, SignedIn.SEKRETARIS, SignedIn.ADMIN, SignedIn.AUDITOR})
    @Operation(operationId = "getUploadKit", summary = "Perlengkapan unggah manual")
    @APIResponse(responseCode = "200", description = "Teks untuk disalin, berkas untuk disimpan, akun tujuan")
    public UploadKitView kit(@PathParam("id") UUID id) {
        UploadKit kit = publications.kit(id);
        return UploadKitView.of(kit, channels.of(kit.channel()));
    }

    @POST
    @Path("/{id}/confirm")
    @Command
    @RolesAllowed({SignedIn.HUMAS, SignedIn.KOORDINATOR})
    @Operation(
            operationId = "confirmPublication",
            summary = "Mengonfirmasi bahwa konten sudah tayang",
            description =
                    "Untuk kanal manual yang waktunya sudah tiba, atau untuk menetapkan hasil yang tidak diketahui.")
    @APIResponse(responseCode = "200", description = "Tayang; langkah 9 ditandatangani di lembar kendali")
    public RestResponse<PublicationView> confirm(@PathParam("id") UUID id, @NotNull @Valid Confirm request) {
        return changed(publications.confirm(
                id,
                new Confirmation(request.url(), request.evidence(), request.publishedAt()),
                person.as(Role.HUMAS, Role.KOORDINATOR)));
    }

    @POST
    @Path("/{id}/deny")
    // A record of one text would be made of plain text too.
    @Consumes(MediaType.APPLICATION_JSON)
    @Command
    @RolesAllowed({SignedIn.HUMAS, SignedIn.KOORDINATOR})
    @Operation(
            operationId = "denyPublication",
            summary = "Menyatakan bahwa unggahan yang hasilnya tidak diketahui tidak tayang",
            description = "Setelah petugas memeriksa akunnya; sesudah itu dapat dicoba lagi.")
    @APIResponse(responseCode = "200", description = "Gagal, dan dapat dicoba lagi")
    public RestResponse<PublicationView> deny(@PathParam("id") UUID id, @NotNull @Valid Deny request) {
        return changed(publications.deny(id, request.reason(), person.as(Role.HUMAS, Role.KOORDINATOR)));
    }

    @POST
    @Path("/{id}/retry")
    @Command
    @RolesAllowed({SignedIn.HUMAS, SignedIn.KOORDINATOR})
    @Operation(operationId = "retryPublication", summary = "Mencoba lagi unggahan yang gagal")
    @APIResponse(responseCode = "200", description = "Terjadwal untuk dicoba segera")
    public RestResponse<PublicationView> retry(@PathParam("id") UUID id) {
        return changed(publications.retry(id));
    }

    @POST
    @Path("/{id}/reschedule")
    @Command
    @RolesAllowed({SignedIn.HUMAS, SignedIn.KOORDINATOR})
    @Operation(operationId = "reschedulePublication", summary = "Mengganti jadwal unggahan")
    @APIResponse(responseCode = "200", description = "Terjadwal pada waktu yang baru")
    public RestResponse<PublicationView> reschedule(@PathParam("id") UUID id, @NotNull @Valid Reschedule request) {
        return changed(publications.reschedule(id, request.scheduledAt()));
    }

    @POST
    @Path("/{id}/take-down")
    @Command
    @RolesAllowed({SignedIn.HUMAS, SignedIn.KOORDINATOR, SignedIn.SEKRETARIS})
    @Operation(
            operationId = "takeDownPublication",
            summary = "Mencatat penurunan konten yang sudah tayang",
            description =
                    "Humas hanya untuk konten yang ikut direncanakan atau dibuatnya. Arsip dan lembar kendali tetap.")
    @APIResponse(responseCode = "200", description = "Diturunkan")
    public RestResponse<PublicationView> takeDown(@PathParam("id") UUID id, @NotNull @Valid TakeDownRequest request) {
        return changed(publications.takeDown(
                id,
                request.reason(),
                Optional.ofNullable(request.evidence()),
                person.as(Role.KOORDINATOR, Role.SEKRETARIS, Role.HUMAS)));
    }

    /** Its ETag is that of the version after the change, which is known once it is written. */
    private RestResponse<PublicationView> changed(Publication publication) {
        entities.flush();
        return answer(publication);
    }

    private RestResponse<PublicationView> answer(Publication publication) {
        return ResponseBuilder.ok(PublicationView.whole(publication, clock.instant()))
                .header(HttpHeaders.ETAG, Preconditions.etag(publication.version()))
                .build();
    }
}
