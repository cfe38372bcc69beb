package id.alurkonten.publishing.platform.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.publishing.platform.GraphAnswers;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of the Instagram Platform that publishing needs: "IG User", "IG Container" and "IG Media" references. */
@Path("/")
@RegisterRestClient(configKey = "instagram")
@RegisterProvider(GraphAnswers.class)
interface InstagramApi {

    /** "IG User Content Publishing Limit": how many posts of the last 24 hours count, and how many may. */
    @GET
    @Path("/{id}/content_publishing_limit")
    JsonNode limit(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") String accountId,
            @QueryParam("fields") String fields);

    /** "IG User Media", Creating: makes a container. */
    @POST
    @Path("/{id}/media")
    JsonNode createContainer(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") String accountId,
            Map<String, Object> container);

    /** "IG User Media Publish", Creating: publishes a container. */
    @POST
    @Path("/{id}/media_publish")
    JsonNode publish(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") String accountId,
            Map<String, Object> creation);

    /** Reads a container, a medium or an account. */
    @GET
    @Path("/{id}")
    JsonNode read(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") String id,
            @QueryParam("fields") String fields);

    /** {@code media} ("IG User Media", Reading) or {@code stories} ("IG User Stories"): the latest first. */
    @GET
    @Path("/{id}/{edge}")
    JsonNode latest(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") String accountId,
            @PathParam("edge") String edge,
            @QueryParam("fields") String fields,
            @QueryParam("limit") int limit,
            @QueryParam("after") String after);
}
