package id.alurkonten.publishing.rest;

import id.alurkonten.kit.http.Command;
import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.PageQuery;
import id.alurkonten.kit.http.Preconditions;
import id.alurkonten.kit.problem.Messages;
import id.alurkonten.publishing.archive.ArchiveAudits;
import id.alurkonten.publishing.archive.ArchiveAudits.Audit;
import id.alurkonten.publishing.archive.ArchiveExport;
import id.alurkonten.publishing.archive.ArchiveFilter;
import id.alurkonten.publishing.archive.ArchiveRecord;
import id.alurkonten.publishing.archive.ArchiveService;
import id.alurkonten.publishing.archive.ArchiveService.Archived;
import id.alurkonten.publishing.channel.Channel;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Step 8: the archive. */
@Path("/api/v1/archive")
@Tag(name = "Arsip", description = "Langkah 8: arsip konten yang disetujui")
public class ArchiveResource {

    private static final String ZIP = "application/zip";

    private final ArchiveService archive;
    private final ArchiveAudits audits;
    private final ArchiveExport export;
    private final ArchiveSheet sheet;

    ArchiveResource(ArchiveService archive, ArchiveAudits audits, ArchiveExport export, ArchiveSheet sheet) {
        this.archive = archive;
        this.audits = audits;
        this.export = export;
        this.sheet = sheet;
    }

    @GET
    @Transactional
    @RolesAllowed({SignedIn.HUMAS, SignedIn.KOORDINATOR, SignedIn.SEKRETARIS, SignedIn.ADMIN, SignedIn.AUDITOR})
    @Operation(
            operationId = "listArchive",
            summary = "Mencari arsip, yang terbaru lebih dahulu",
            description = "Dalam bahasa Indonesia: perizinan menemukan izin, Jumat menemukan Jum'at. total menghitung"
                    + " sampai 1.000; bila sebanyak itu, persempitlah pencarian.")
    @APIResponse(responseCode = "200", description = "Satu halaman daftar")
    public Page<ArchiveView> list(
            @Parameter(description = "Kata (boleh awalnya saja) dalam judul, takarir atau tagar")
                    @QueryParam("q")
                    @Size(max = 200)
                    String q,
            @Parameter(description = "Diarsipkan sejak saat ini") @QueryParam("from") Instant from,
            @Parameter(description = "Diarsipkan sebelum saat ini") @QueryParam("to") Instant to,
            @QueryParam("channel") Channel channel,
            @QueryParam("classification") @Size(max = 200) String classification,
            @Parameter(description = "Hanya yang menurut pemeriksaan berkala rusak (true) atau tidak rusak (false)")
                    @QueryParam("broken")
                    Boolean broken,
            @BeanParam @Valid PageQuery page,
            @Context HttpHeaders headers) {
        Page<ArchiveRecord> found =
                archive.page(new ArchiveFilter(q, from, to, channel, classification, broken), page.page(), page.size());
        Map<UUID, Audit> audited =
                audits.of(found.items().stream().map(ArchiveRecord::contentId).toList());
        Locale locale = Messages.choose(headers);
        return found.map(record -> ArchiveView.listed(record, audited.get(record.contentId()), locale));
    }

    @GET
    @Path("/export")
    @Produces(ZIP)
    @RolesAllowed({SignedIn.HUMAS, SignedIn.ADMIN, SignedIn.AUDITOR})
    @Operation(
            operationId = "exportArchive",
            summary = "Mengunduh banyak paket sekaligus, untuk lembaga kearsipan",
            description =
                    "Satu ZIP yang dialirkan: setiap paket BagIt seperti diarsipkan, daftar.csv tentang isinya, dan"
                            + " manifest-sha256.txt. Paket yang tidak terbaca disebut di daftar.csv; yang lain tetap lengkap.")
    @APIResponse(
            responseCode = "200",
            description = "Paket-paket, yang terlama lebih dahulu",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<StreamingOutput> export(
            @Parameter(description = "Diarsipkan sejak saat ini") @QueryParam("from") Instant from,
            @Parameter(description = "Diarsipkan sebelum saat ini") @QueryParam("to") Instant to,
            @QueryParam("channel") Channel channel,
            @QueryParam("classification") @Size(max = 200) String classification) {
        ArchiveFilter filter = new ArchiveFilter(null, from, to, channel, classification, null);
        StreamingOutput output = out -> export.write(filter, out);
        return ResponseBuilder.ok(output, ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"arsip.zip\"")
                .build();
    }

    @GET
    @Path("/{contentId}")
    @Transactional
    @RolesAllowed({SignedIn.HUMAS, SignedIn.KOORDINATOR, SignedIn.SEKRETARIS, SignedIn.ADMIN, SignedIn.AUDITOR})
    @Operation(operationId = "getArchive", summary = "Membaca arsip satu konten")
    @APIResponse(responseCode = "200", description = "Arsip dengan lembar kendalinya, dengan ETag")
    public RestResponse<ArchiveView> get(@PathParam("contentId") UUID contentId, @Context HttpHeaders headers) {
        return answer(archive.get(contentId), headers);
    }

    @PATCH
    @Path("/{contentId}")
    @Command
    @RolesAllowed(SignedIn.HUMAS)
    @Operation(
            operationId = "describeArchive",
            summary = "Melengkapi klasifikasi, retensi dan lokasi fisik",
            description = "Selebihnya arsip tidak dapat diubah.")
    @APIResponse(responseCode = "200", description = "Arsip yang sudah dilengkapi, dengan ETag")
    public RestResponse<ArchiveView> describe(
            @PathParam("contentId") UUID contentId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ArchivePatch patch,
            @Context HttpHeaders headers) {
        return answer(
                archive.describe(
                        contentId, ifMatch, patch.classification(), patch.retention(), patch.physicalLocation()),
                headers);
    }

    @GET
    @Path("/{contentId}/package")
    @Produces(ZIP)
    @RolesAllowed({SignedIn.HUMAS, SignedIn.KOORDINATOR, SignedIn.SEKRETARIS, SignedIn.ADMIN, SignedIn.AUDITOR})
    @Operation(
            operationId = "getArchivePackage",
            summary = "Mengunduh paket arsip",
            description = "BagIt (RFC 8493) dalam ZIP; dapat diverifikasi tanpa sistem ini.")
    @APIResponse(
            responseCode = "200",
            description = "Paketnya; Repr-Digest (RFC 9530) dan ETag menyebut SHA-256-nya",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<StreamingOutput> download(@PathParam("contentId") UUID contentId) {
        ArchiveRecord record = archive.get(contentId).record();
        requireOpens(record);
        StreamingOutput output = out -> {
            try (InputStream bytes = archive.open(record)) {
                bytes.transferTo(out);
            }
        };
        String fileName = contentId + "-r" + record.revision() + ".zip";
        return ResponseBuilder.ok(output, ZIP)
                .header(HttpHeaders.CONTENT_LENGTH, record.packageSize())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                .header(HttpHeaders.ETAG, "\"" + record.packageSha256() + "\"")
                .header("Repr-Digest", "sha-256=:" + base64(record.packageSha256()) + ":")
                .build();
    }

    /** While an answer can still say what is wrong: what goes wrong in the stream can only break it off. */
    private void requireOpens(ArchiveRecord record) {
        try (InputStream bytes = archive.open(record)) {
            bytes.available();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    @GET
    @Path("/{contentId}/sheet.pdf")
    @Produces("application/pdf")
    @RolesAllowed({SignedIn.HUMAS, SignedIn.KOORDINATOR, SignedIn.SEKRETARIS, SignedIn.ADMIN, SignedIn.AUDITOR})
    @Operation(
            operationId = "getArchiveSheet",
            summary = "Lembar arsip untuk dicetak",
            description =
                    "Bagian kertas dari arsip: identitas, keputusan, lembar kendali, hash, kode QR, tempat paraf.")
    @APIResponse(responseCode = "200", description = "PDF/A-1b di atas kop surat")
    public RestResponse<byte[]> sheet(@PathParam("contentId") UUID contentId, @Context HttpHeaders headers) {
        return ResponseBuilder.ok(
                        sheet.print(view(archive.get(contentId), headers), Messages.choose(headers)), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"lembar-arsip-" + contentId + ".pdf\"")
                .build();
    }

    @GET
    @Path("/{contentId}/verification")
    @RolesAllowed({SignedIn.HUMAS, SignedIn.KOORDINATOR, SignedIn.SEKRETARIS, SignedIn.ADMIN, SignedIn.AUDITOR})
    @Operation(
            operationId = "verifyArchive",
            summary = "Memverifikasi arsip",
            description = "Membaca ulang seluruh paket dan lembar kendali, lalu menyebut utuh atau apa yang rusak.")
    @APIResponse(responseCode = "200", description = "Utuh, atau apa yang rusak")
    public ArchiveCheckView verify(@PathParam("contentId") UUID contentId, @Context HttpHeaders headers) {
        Archived archived = archive.get(contentId);
        return ArchiveCheckView.of(archive.verify(archived), Messages.choose(headers));
    }

    private ArchiveView view(Archived archived, HttpHeaders headers) {
        UUID content = archived.record().contentId();
        return ArchiveView.whole(archived, audits.of(List.of(content)).get(content), Messages.choose(headers));
    }

    private RestResponse<ArchiveView> answer(Archived archived, HttpHeaders headers) {
        return ResponseBuilder.ok(view(archived, headers))
                .header(HttpHeaders.ETAG, Preconditions.etag(archived.record().version()))
                .build();
    }
}
