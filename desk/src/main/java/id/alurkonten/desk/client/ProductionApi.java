package id.alurkonten.desk.client;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Steps 4, 5 and 7: what the desk asks of the production service. */
@RegisterRestClient(configKey = "production")
@RegisterProvider(OnBehalf.class)
@RegisterProvider(ProblemReader.class)
@Path("/api/v1")
public interface ProductionApi {

    /** @param assignee a user name, or {@code me} */
    @GET
    @Path("/tasks")
    Listing<Task> tasks(
            @QueryParam("status") TaskStatus status,
            @QueryParam("assignee") String assignee,
            @QueryParam("size") int size);

    @GET
    @Path("/tasks/{contentId}")
    TaskDetail task(@PathParam("contentId") UUID contentId);

    enum TaskStatus {
        UNASSIGNED,
        ASSIGNED,
        IN_PRODUCTION,
        UNDER_REVIEW,
        REVISION_REQUESTED,
        IN_REVISION,
        APPROVED,
        CANCELLED
    }

    record CurrentStep(int step, StepCode code, Instant startedAt, Instant dueAt, boolean overdue) {}

    record Task(
            UUID contentId,
            UUID planId,
            String title,
            ContentFormat format,
            List<Channel> channels,
            Instant scheduledAt,
            TaskStatus status,
            int revision,
            String suggestedAssignee,
            String assignee,
            Instant dueAt,
            boolean overdue,
            CurrentStep currentStep) {}

    record TaskDetail(
            UUID contentId,
            String title,
            ContentFormat format,
            TaskStatus status,
            int revision,
            String assignee,
            Instant dueAt,
            boolean overdue,
            String planTitle,
            String outline,
            List<Material> materials,
            List<DesignVersion> versions,
            List<RequestedRevision> revisionRequests,
            List<String> allowed) {}

    record Material(UUID id, String title, String text, String url, String media, String addedBy, Instant addedAt) {}

    record DesignVersion(
            int version,
            int revision,
            String contentHash,
            List<DesignMedia> media,
            List<Variant> variants,
            String note,
            String uploadedBy,
            Instant uploadedAt) {}

    record RequestedRevision(
            int revision, Role stage, Actor requestedBy, Instant requestedAt, List<RevisionNote> notes) {}
}
