package id.alurkonten.publishing.rest;

import id.alurkonten.kit.http.Command;
import id.alurkonten.kit.media.MediaEndpoint;
import id.alurkonten.kit.media.MediaView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files by their SHA-256: screenshots as evidence come in here, designs go out. */
@Path("/api/v1/media")
@Tag(name = "Media", description = "Berkas menurut SHA-256-nya")
public class MediaResource {

    private final MediaEndpoint endpoint;

    MediaResource(MediaEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @POST
    @Command
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({SignedIn.HUMAS, SignedIn.KOORDINATOR, SignedIn.SEKRETARIS})
    @Operation(
            operationId = "uploadMedia",
            summary = "Menyimpan berkas",
            description = "Berkas yang sama persis menghasilkan jawaban yang sama, dengan status 200.")
    @APIResponse(responseCode = "201", description = "Tersimpan")
    public RestResponse<MediaView> upload(@RestForm("file") FileUpload file, @Context UriInfo uri) {
        return endpoint.upload(file, uri);
    }

    @GET
    @Path("/{sha256}")
    @RolesAllowed({SignedIn.HUMAS, SignedIn.KOORDINATOR, SignedIn.SEKRETARIS, SignedIn.ADMIN, SignedIn.AUDITOR})
    @Operation(operationId = "getMedia", summary = "Membaca berkas", description = "Melayani Range (RFC 9110).")
    @APIResponse(responseCode = "200", description = "Isi berkas")
    public RestResponse<Object> get(
            @PathParam("sha256") String sha256, @Context HttpHeaders headers, @Context UriInfo uri) {
        return endpoint.get(sha256, headers, uri);
    }

    @HEAD
    @Path("/{sha256}")
    @RolesAllowed({SignedIn.HUMAS, SignedIn.KOORDINATOR, SignedIn.SEKRETARIS, SignedIn.ADMIN, SignedIn.AUDITOR})
    @Operation(operationId = "headMedia", summary = "Membaca keterangan berkas")
    @APIResponse(responseCode = "200", description = "Ukuran dan jenis berkas, tanpa isinya")
    public RestResponse<Object> head(@PathParam("sha256") String sha256, @Context HttpHeaders headers) {
        return endpoint.head(sha256, headers);
    }
}
