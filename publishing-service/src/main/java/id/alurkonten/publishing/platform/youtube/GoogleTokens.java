package id.alurkonten.publishing.platform.youtube;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** "Using OAuth 2.0 for Web Server Applications", section "Refreshing an access token (offline access)". */
@Path("/token")
@RegisterRestClient(configKey = "google-tokens")
@RegisterProvider(GoogleAnswers.class)
interface GoogleTokens {

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    JsonNode refresh(Form form);
}
