package id.alurkonten.publishing.rest;

import id.alurkonten.kit.media.MediaEndpoint;
import id.alurkonten.kit.media.MediaNotFound;
import id.alurkonten.publishing.platform.MediaLinks;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Files for platforms that fetch them: a link that we have signed opens exactly one, for some hours. A link that is not
 * good opens nothing, and doesn't tell whether there is something. Not a part of the API: nobody makes such a link but us.
 */
@Path("/public/media/{sha256}")
@PermitAll
public class PublicMediaResource {

    private final MediaLinks links;
    private final MediaEndpoint endpoint;

    PublicMediaResource(MediaLinks links, MediaEndpoint endpoint) {
        this.links = links;
        this.endpoint = endpoint;
    }

    @GET
    @Operation(operationId = "getPublicMedia", hidden = true)
    public RestResponse<Object> get(
            @PathParam("sha256") String sha256,
            @QueryParam("until") long until,
            @QueryParam("signature") String signature,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        requireGood(sha256, until, signature);
        return endpoint.get(sha256, headers, uri);
    }

    @HEAD
    @Operation(operationId = "headPublicMedia", hidden = true)
    public RestResponse<Object> head(
            @PathParam("sha256") String sha256,
            @QueryParam("until") long until,
            @QueryParam("signature") String signature,
            @Context HttpHeaders headers) {
        requireGood(sha256, until, signature);
        return endpoint.head(sha256, headers);
    }

    private void requireGood(String sha256, long until, String signature) {
        if (signature == null || !links.isGood(sha256, until, signature)) {
            throw new MediaNotFound(sha256);
        }
    }
}
