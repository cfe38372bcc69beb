package id.alurkonten.publishing.platform.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.publishing.platform.GraphAnswers;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of the Pages API that publishing needs. The token is in every body, or in the query of what is read. */
@Path("/{id}")
@RegisterRestClient(configKey = "facebook")
@RegisterProvider(GraphAnswers.class)
interface FacebookApi {

    /** Makes something on one of the page's edges: {@code photos}, {@code feed}, {@code videos}, {@code video_reels} … */
    @POST
    @Path("/{edge}")
    JsonNode create(@PathParam("id") String pageId, @PathParam("edge") String edge, Map<String, Object> body);

    /** The latest on one of the page's edges, a page of them after a cursor. */
    @GET
    @Path("/{edge}")
    JsonNode latest(
            @PathParam("id") String pageId,
            @PathParam("edge") String edge,
            @QueryParam("fields") String fields,
            @QueryParam("limit") int limit,
            @QueryParam("after") String after,
            @QueryParam("access_token") String token);

    /** Reads a post, a video or the page. */
    @GET
    JsonNode read(
            @PathParam("id") String id, @QueryParam("fields") String fields, @QueryParam("access_token") String token);
}
