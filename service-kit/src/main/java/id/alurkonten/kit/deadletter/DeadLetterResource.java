package id.alurkonten.kit.deadletter;

import id.alurkonten.kit.http.Command;
import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.PageQuery;
import id.alurkonten.kit.identity.CurrentPerson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The dead letters over HTTP, the same in every service: the administrator acts, the auditor reads. */
@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Peristiwa tertahan",
        description = "Peristiwa (dead letter) yang tidak dapat diolah layanan ini: melihat dan mengulanginya")
public class DeadLetterResource {

    private static final String ADMIN = "admin";
    private static final String AUDITOR = "auditor";

    private final DeadLetterCatalogue catalogue;
    private final DeadLetterReplays replays;
    private final ReplayAll replayAll;
    private final CurrentPerson person;

    DeadLetterResource(
            DeadLetterCatalogue catalogue, DeadLetterReplays replays, ReplayAll replayAll, CurrentPerson person) {
        this.catalogue = catalogue;
        this.replays = replays;
        this.replayAll = replayAll;
        this.person = person;
    }

    @GET
    @RolesAllowed({ADMIN, AUDITOR})
    @Operation(
            operationId = "listDeadLetters",
            summary = "Daftar peristiwa tertahan",
            description = "Menurut topik asalnya, lalu menurut urutan disisihkan.")
    @APIResponse(responseCode = "200", description = "Satu halaman daftar")
    public Page<DeadLetterSummary> list(
            @Parameter(description = "WAITING: masih menunggu; REPLAYED: sudah diulangi") @QueryParam("status")
                    LetterStatus status,
            @Parameter(description = "Topik asalnya, salah satu yang didengar layanan ini") @QueryParam("topic")
                    String topic,
            @BeanParam @Valid PageQuery page) {
        return catalogue.list(topic, status, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, AUDITOR})
    @Operation(
            operationId = "getDeadLetter",
            summary = "Satu peristiwa tertahan dengan seluruh isinya",
            description = "Header, isi, dan semua pengulangannya.")
    @APIResponse(responseCode = "200", description = "Peristiwa tertahan")
    public DeadLetterView get(
            @Parameter(
                            description = "Topik, partisi dan offsetnya",
                            example = "alurkonten.approval.dlq.publishing-0-17")
                    @PathParam("id")
                    String id) {
        return DeadLetterView.of(catalogue.get(id));
    }

    @POST
    @Path("/{id}/replay")
    @Command
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Mengulangi satu peristiwa tertahan",
            description =
                    "Peristiwa diolah sekali lagi oleh layanan ini; topik asalnya tidak ditulisi. Yang sudah diolah"
                            + " tidak diolah dua kali. Bila ditolak lagi: 409 dengan reason, dan tetap menunggu dengan alasan"
                            + " itu. Bila sudah pernah diulangi: 409 dengan currentStatus.")
    @APIResponse(responseCode = "200", description = "Peristiwa, sesudah diulangi")
    public RestResponse<DeadLetterSummary> replay(
            @Parameter(
                            description = "Topik, partisi dan offsetnya",
                            example = "alurkonten.approval.dlq.publishing-0-17")
                    @PathParam("id")
                    String id) {
        return RestResponse.ok(DeadLetterSummary.of(replays.replay(id, person.id())));
    }

    @POST
    @Path("/replay")
    @Command(timeoutSeconds = 60) // many letters, each in a transaction of its own
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "replayDeadLetters",
            summary = "Mengulangi semua peristiwa tertahan yang menunggu",
            description =
                    "Satu panggilan mencoba sejumlah terbatas, yang terlama dahulu. Selama remaining lebih dari 0,"
                            + " panggil lagi dengan after berisi next. Satu per satu: bila pengulangan lain sedang berjalan,"
                            + " jawabannya 409.")
    @APIResponse(responseCode = "200", description = "Apa yang terjadi pada yang dicoba, dan berapa yang tersisa")
    public RestResponse<ReplayReport> replayAll(
            @Parameter(description = "Hanya yang berasal dari topik ini") @QueryParam("topic") String topic,
            @Parameter(
                            description = "Mulai sesudah yang ini: next dari jawaban sebelumnya",
                            example = "alurkonten.approval.dlq.publishing-0-66")
                    @QueryParam("after")
                    String after) {
        return RestResponse.ok(replayAll.replay(topic, after, person.id()));
    }
}
