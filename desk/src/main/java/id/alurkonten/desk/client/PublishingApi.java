package id.alurkonten.desk.client;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Steps 8 and 9: what the desk asks of the publishing service. */
@RegisterRestClient(configKey = "publishing")
@RegisterProvider(OnBehalf.class)
@RegisterProvider(ProblemReader.class)
@Path("/api/v1")
public interface PublishingApi {

    @GET
    @Path("/publications")
    Listing<Publication> publications(
            @QueryParam("contentId") UUID contentId,
            @QueryParam("status") PublicationStatus status,
            @QueryParam("size") int size);

    enum PublicationStatus {
        SCHEDULED,
        AWAITING_CONFIRMATION,
        IN_PROGRESS,
        PUBLISHED,
        FAILED,
        UNKNOWN,
        CANCELLED,
        TAKEN_DOWN
    }

    record Publication(
            UUID id,
            UUID contentId,
            String title,
            Channel channel,
            PublicationStatus status,
            Instant scheduledAt,
            Instant dueAt,
            boolean overdue,
            String url,
            String evidence,
            Instant publishedAt,
            List<String> allowed) {}
}
