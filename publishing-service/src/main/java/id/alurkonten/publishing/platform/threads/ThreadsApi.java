package id.alurkonten.publishing.platform.threads;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.publishing.platform.GraphAnswers;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of the Threads API that publishing needs: references "Publishing", "Media Retrieval", "User", "Tokens". */
@Path("/")
@RegisterRestClient(configKey = "threads")
@RegisterProvider(GraphAnswers.class)
interface ThreadsApi {

    /** {@code threads}: makes a container; {@code threads_publish}: publishes one. */
    @POST
    @Path("/v1.0/{id}/{edge}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    JsonNode create(@PathParam("id") String userId, @PathParam("edge") String edge, Form form);

    /** Reads a container, a post or the user. */
    @GET
    @Path("/v1.0/{id}")
    JsonNode read(
            @PathParam("id") String id, @QueryParam("fields") String fields, @QueryParam("access_token") String token);

    /** {@code threads_publishing_limit}, {@code threads}, {@code replies}. */
    @GET
    @Path("/v1.0/{id}/{edge}")
    JsonNode list(
            @PathParam("id") String userId,
            @PathParam("edge") String edge,
            @QueryParam("fields") String fields,
            @QueryParam("after") String after,
            @QueryParam("access_token") String token);

    /** "Long-Lived Access Tokens", section "Refresh a Long-Lived Token". */
    @GET
    @Path("/refresh_access_token")
    JsonNode refresh(@QueryParam("grant_type") String grantType, @QueryParam("access_token") String token);
}
