package id.alurkonten.production.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What every answer about an upload in parts says, also one that refuses. */
public class TusHeaders {

    private static final String UPLOADS = "/api/v1/media/uploads";

    @ServerResponseFilter
    public void add(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getRequestUri().getRawPath().startsWith(UPLOADS)) {
            response.getHeaders().putSingle(UploadEndpoint.RESUMABLE, UploadEndpoint.VERSION);
            response.getHeaders().putSingle("Tus-Version", UploadEndpoint.VERSION);
            response.getHeaders().putSingle("Tus-Extension", "creation,expiration,termination");
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
