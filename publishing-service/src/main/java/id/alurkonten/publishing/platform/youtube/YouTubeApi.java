package id.alurkonten.publishing.platform.youtube;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** The part of the YouTube Data API that publishing needs: references "Videos", "Thumbnails", "Channels". */
@Path("/")
@RegisterRestClient(configKey = "youtube")
@RegisterProvider(GoogleAnswers.class)
interface YouTubeApi {

    /** "Resumable Uploads", step 1: where to upload to is in {@code Location}. */
    @POST
    @Path("/upload/youtube/v3/videos")
    RestResponse<String> start(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("X-Upload-Content-Length") long size,
            @HeaderParam("X-Upload-Content-Type") String mediaType,
            @QueryParam("uploadType") String uploadType,
            @QueryParam("part") String part,
            Map<String, Object> video);

    /** "Thumbnails: set". */
    @POST
    @Path("/upload/youtube/v3/thumbnails/set")
    JsonNode thumbnail(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Content-Type") String mediaType,
            @QueryParam("videoId") String videoId,
            byte[] picture);

    /** "Videos: list". */
    @GET
    @Path("/youtube/v3/videos")
    JsonNode read(
            @HeaderParam("Authorization") String bearer, @QueryParam("part") String part, @QueryParam("id") String id);

    /** "Channels: list". */
    @GET
    @Path("/youtube/v3/channels")
    JsonNode channels(
            @HeaderParam("Authorization") String bearer,
            @QueryParam("part") String part,
            @QueryParam("mine") boolean mine);
}
