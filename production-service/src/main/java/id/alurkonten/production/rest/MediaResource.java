package id.alurkonten.production.rest;

import id.alurkonten.kit.http.Command;
import id.alurkonten.kit.media.MediaEndpoint;
import id.alurkonten.kit.media.MediaView;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files of designs and materials. */
@Path("/api/v1/media")
@Blocking
@Tag(name = "Media", description = "Berkas, dinamai menurut SHA-256 isinya")
public class MediaResource {

    private final MediaEndpoint media;

    MediaResource(MediaEndpoint media) {
        this.media = media;
    }

    @POST
    @Command(timeoutSeconds = 600) // a large file takes its time
    @RolesAllowed({Roles.HUMAS, Roles.KOORDINATOR})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "uploadMedia",
            summary = "Mengunggah berkas; berkas yang sama menghasilkan jawaban yang sama")
    @APIResponse(
            responseCode = "201",
            description = "Tersimpan",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MediaView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Berkas yang sama sudah ada",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MediaView.class)))
    public RestResponse<MediaView> upload(@RestForm("file") FileUpload file, @Context UriInfo uri) {
        return media.upload(file, uri);
    }

    @GET
    @Path("{sha256}")
    @RolesAllowed({Roles.HUMAS, Roles.KOORDINATOR, Roles.SEKRETARIS, Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "getMedia", summary = "Membaca berkas, seluruhnya atau sebagian (Range)")
    @APIResponse(
            responseCode = "200",
            description = "Isi berkas",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            description = "Bagian berkas yang diminta",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<Object> get(@RestPath String sha256, @Context HttpHeaders headers, @Context UriInfo uri) {
        return media.get(sha256, headers, uri);
    }

    @HEAD
    @Path("{sha256}")
    @RolesAllowed({Roles.HUMAS, Roles.KOORDINATOR, Roles.SEKRETARIS, Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "headMedia", summary = "Keterangan berkas tanpa isinya")
    @APIResponse(responseCode = "200", description = "Berkas ada", content = @Content(mediaType = "*/*"))
    public RestResponse<Object> head(@RestPath String sha256, @Context HttpHeaders headers) {
        return media.head(sha256, headers);
    }
}
