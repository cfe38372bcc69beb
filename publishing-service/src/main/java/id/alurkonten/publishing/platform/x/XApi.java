package id.alurkonten.publishing.platform.x;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of the X API v2 that publishing needs: references "Media", "Posts", "Users" and "OAuth 2.0". */
@Path("/2")
@RegisterRestClient(configKey = "x")
@RegisterProvider(XAnswers.class)
interface XApi {

    /** "Initialize media upload". */
    @POST
    @Path("/media/upload/initialize")
    JsonNode initialize(@HeaderParam("Authorization") String bearer, Map<String, Object> media);

    /** "Append media upload", as JSON: {@code segment_index} and, in Base64, {@code media}. */
    @POST
    @Path("/media/upload/{id}/append")
    void append(
            @HeaderParam("Authorization") String bearer, @PathParam("id") String mediaId, Map<String, Object> segment);

    /** "Finalize media upload". */
    @POST
    @Path("/media/upload/{id}/finalize")
    JsonNode complete(@HeaderParam("Authorization") String bearer, @PathParam("id") String mediaId);

    /** "Get media upload status". */
    @GET
    @Path("/media/upload")
    JsonNode status(
            @HeaderParam("Authorization") String bearer,
            @QueryParam("media_id") String mediaId,
            @QueryParam("command") String command);

    /** "Create media metadata": the text for those who don't see. */
    @POST
    @Path("/media/metadata")
    JsonNode describe(@HeaderParam("Authorization") String bearer, Map<String, Object> metadata);

    /** "Create or edit post". */
    @POST
    @Path("/tweets")
    JsonNode post(@HeaderParam("Authorization") String bearer, Map<String, Object> post);

    /** "Get post by ID". */
    @GET
    @Path("/tweets/{id}")
    JsonNode read(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") String id,
            @QueryParam("tweet.fields") String fields,
            @QueryParam("expansions") String expansions,
            @QueryParam("user.fields") String userFields);

    /** "Get posts" of a user: the latest first; "Pagination". */
    @GET
    @Path("/users/{id}/tweets")
    JsonNode latest(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") String userId,
            @QueryParam("max_results") int most,
            @QueryParam("tweet.fields") String fields,
            @QueryParam("pagination_token") String after);

    /** "Get my user". */
    @GET
    @Path("/users/me")
    JsonNode me(@HeaderParam("Authorization") String bearer, @QueryParam("user.fields") String fields);

    /** "OAuth 2.0 Authorization Code Flow with PKCE", section "Refresh tokens". */
    @POST
    @Path("/oauth2/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    JsonNode token(@HeaderParam("Authorization") String basic, Form form);
}
