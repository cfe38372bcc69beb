package id.alurkonten.publishing.platform.tiktok;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of TikTok's API that publishing needs: the references of the Content Posting API, "User Info", OAuth v2. */
@Path("/v2")
@RegisterRestClient(configKey = "tiktok")
@RegisterProvider(TikTokAnswers.class)
interface TikTokApi {

    /** "Query Creator Info". */
    @POST
    @Path("/post/publish/creator_info/query/")
    JsonNode creator(@HeaderParam("Authorization") String bearer, Map<String, Object> nothing);

    /** "Direct Post", "Initialize video upload". */
    @POST
    @Path("/post/publish/video/init/")
    JsonNode video(@HeaderParam("Authorization") String bearer, Map<String, Object> video);

    /** "Photo". */
    @POST
    @Path("/post/publish/content/init/")
    JsonNode photos(@HeaderParam("Authorization") String bearer, Map<String, Object> photos);

    /** "Get Post Status". */
    @POST
    @Path("/post/publish/status/fetch/")
    JsonNode status(@HeaderParam("Authorization") String bearer, Map<String, Object> publish);

    /** "Get User Info". */
    @GET
    @Path("/user/info/")
    JsonNode user(@HeaderParam("Authorization") String bearer, @QueryParam("fields") String fields);

    /** "User Access Token Management", section "Refresh an access token using a refresh token". */
    @POST
    @Path("/oauth/token/")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    JsonNode token(Form form);
}
