package id.alurkonten.production.rest;

import id.alurkonten.kit.http.Command;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Files of designs and materials that are too large for one connection. */
@Path("/api/v1/media/uploads")
@Blocking
@Tag(name = "Media", description = "Berkas, dinamai menurut SHA-256 isinya")
public class UploadResource {

    private static final String PROBLEM = "#/components/responses/";

    private final UploadEndpoint uploads;

    UploadResource(UploadEndpoint uploads) {
        this.uploads = uploads;
    }

    @POST
    @Command
    @RolesAllowed({Roles.HUMAS, Roles.KOORDINATOR})
    @Operation(
            operationId = "beginUpload",
            summary = "Memulai unggahan bertahap (tus 1.0.0)",
            description =
                    "Untuk berkas besar: isinya dikirim bagian demi bagian dengan PATCH, dan setelah terputus dilanjutkan dari"
                            + " Upload-Offset yang dijawab HEAD. Setelah utuh, berkas diperiksa dan disimpan seperti pada POST"
                            + " /media; GET menjawab keterangannya.")
    @APIResponse(
            responseCode = "201",
            description = "Dimulai; Location adalah alamatnya, Upload-Expires batas waktunya bila tidak dilanjutkan")
    @APIResponse(responseCode = "412", ref = PROBLEM + "PreconditionFailed")
    @APIResponse(responseCode = "413", ref = PROBLEM + "TooLarge")
    @APIResponse(responseCode = "415", ref = PROBLEM + "UnsupportedMedia")
    @APIResponse(responseCode = "429", ref = PROBLEM + "TooManyRequests")
    public RestResponse<Void> begin(
            @Parameter(required = true, example = UploadEndpoint.VERSION) @HeaderParam(UploadEndpoint.RESUMABLE)
                    String version,
            @Parameter(
                            required = true,
                            description = "Panjang seluruhnya, dalam byte",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int64"),
                            example = "73400320")
                    @HeaderParam(UploadEndpoint.LENGTH)
                    String length,
            @Context UriInfo uri) {
        return uploads.begin(version, length, uri);
    }

    @HEAD
    @Path("{uploadId}")
    @RolesAllowed({Roles.HUMAS, Roles.KOORDINATOR})
    @Operation(operationId = "headUpload", summary = "Berapa banyak yang sudah tiba")
    @APIResponse(
            responseCode = "200",
            description = "Lanjutkan dari Upload-Offset",
            headers =
                    @Header(
                            name = UploadEndpoint.OFFSET,
                            schema = @Schema(type = SchemaType.INTEGER, format = "int64")))
    @APIResponse(responseCode = "412", ref = PROBLEM + "PreconditionFailed")
    public RestResponse<Void> head(
            @RestPath UUID uploadId,
            @Parameter(required = true, example = UploadEndpoint.VERSION) @HeaderParam(UploadEndpoint.RESUMABLE)
                    String version) {
        return uploads.head(uploadId, version);
    }

    @PATCH
    @Path("{uploadId}")
    @Command(timeoutSeconds = 3600) // as long as the part takes on its way, and the whole into the store
    @RolesAllowed({Roles.HUMAS, Roles.KOORDINATOR})
    @Operation(operationId = "continueUpload", summary = "Mengirim bagian berikutnya")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/offset+octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "204",
            description = "Diterima; yang terakhir sekaligus menyimpan berkasnya",
            headers =
                    @Header(
                            name = UploadEndpoint.OFFSET,
                            schema = @Schema(type = SchemaType.INTEGER, format = "int64")))
    public RestResponse<Void> append(
            @RestPath UUID uploadId,
            @Parameter(required = true, example = UploadEndpoint.VERSION) @HeaderParam(UploadEndpoint.RESUMABLE)
                    String version,
            @Parameter(
                            required = true,
                            description = "Dari byte ke berapa; 409 bila bukan di sana kelanjutannya",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int64"),
                            example = "0")
                    @HeaderParam(UploadEndpoint.OFFSET)
                    String offset,
            InputStream content,
            @Context HttpHeaders headers) {
        return uploads.append(uploadId, version, offset, content, headers);
    }

    @GET
    @Path("{uploadId}")
    @RolesAllowed({Roles.HUMAS, Roles.KOORDINATOR})
    @Operation(operationId = "getUpload", summary = "Sampai mana unggahan, dan berkasnya bila sudah utuh")
    public RestResponse<UploadView> get(@RestPath UUID uploadId, @Context UriInfo uri) {
        return uploads.get(uploadId, uri);
    }

    @DELETE
    @Path("{uploadId}")
    @Command
    @RolesAllowed({Roles.HUMAS, Roles.KOORDINATOR})
    @Operation(operationId = "discardUpload", summary = "Menghentikan unggahan; yang sudah tiba dibuang")
    @APIResponse(responseCode = "204", description = "Dihentikan")
    public RestResponse<Void> discard(
            @RestPath UUID uploadId,
            @Parameter(required = true, example = UploadEndpoint.VERSION) @HeaderParam(UploadEndpoint.RESUMABLE)
                    String version) {
        return uploads.discard(uploadId, version);
    }
}
