package id.alurkonten.desk.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    @GET
    @Path("/tasks")
    Listing<Task> tasksOf(
            @QueryParam("planId") UUID planId, @QueryParam("page") int page, @QueryParam("size") int size);

    @GET
    @Path("/workload")
    Listing<Workload> workload(@QueryParam("size") int size);

    /** All of them or none. */
    @POST
    @Path("/plans/{planId}/assign")
    void assign(@PathParam("planId") UUID planId, @HeaderParam("Idempotency-Key") String key, AssignPlan assignments);

    @POST
    @Path("/plans/{planId}/return")
    void giveBack(@PathParam("planId") UUID planId, @HeaderParam("Idempotency-Key") String key, ReturnPlan reason);

    @POST
    @Path("/tasks/{contentId}/reassign")
    void reassign(@PathParam("contentId") UUID contentId, @HeaderParam("Idempotency-Key") String key, Reassign change);

    record AssignPlan(List<Assignment> assignments) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Assignment(UUID contentId, String assignee, String outline, String dueAt) {}

    record ReturnPlan(String reason) {}

    record Reassign(String assignee, String reason) {}

    record Workload(String assignee, int openTasks, int overdue, long dueWorkSeconds, Instant earliestDueAt) {}

    @POST
    @Path("/tasks/{contentId}/start")
    void start(@PathParam("contentId") UUID contentId, @HeaderParam("Idempotency-Key") String key);

    @POST
    @Path("/tasks/{contentId}/materials")
    void addMaterial(
            @PathParam("contentId") UUID contentId, @HeaderParam("Idempotency-Key") String key, NewMaterial material);

    @POST
    @Path("/tasks/{contentId}/versions")
    void addVersion(
            @PathParam("contentId") UUID contentId, @HeaderParam("Idempotency-Key") String key, NewVersion version);

    @POST
    @Path("/tasks/{contentId}/ready")
    void handOver(@PathParam("contentId") UUID contentId, @HeaderParam("Idempotency-Key") String key, Ready version);

    /** @param at when it is to appear: the limits of that day hold */
    @GET
    @Path("/limits")
    TextLimits limits(@QueryParam("at") Instant at);

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record NewMaterial(String title, String text, String url, String media) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewVersion(List<DesignMedia> media, List<Variant> variants, String note) {}

    record Ready(int version) {}

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
            CurrentStep currentStep,
            List<String> allowed) {}

    record TaskDetail(
            UUID contentId,
            String title,
            ContentFormat format,
            TaskStatus status,
            int revision,
            UUID planId,
            List<Channel> channels,
            Instant scheduledAt,
            String assignee,
            Instant dueAt,
            boolean overdue,
            String planTitle,
            String pillar,
            String theme,
            String brief,
            String caption,
            List<String> hashtags,
            List<String> references,
            String outline,
            List<Material> materials,
            List<DesignVersion> versions,
            List<RequestedRevision> revisionRequests,
            List<String> allowed) {

        public Optional<DesignVersion> latest() {
            return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
        }
    }

    record TextLimits(List<ChannelTextLimits> channels) {}

    record ChannelTextLimits(Channel channel, CaptionLimit caption, Integer titleMax, HashtagLimit hashtags) {}

    /**
     * @param urlWeight what a link counts; where given, letters count as X counts them
     * @param fold so many characters are seen before a reader asks for the rest; null where all of it is
     */
    record CaptionLimit(int max, Severity severity, Integer urlWeight, boolean emojiAsUtf8Bytes, Integer fold) {}

    record HashtagLimit(int max, Severity severity, Integer recommended) {}

    record Material(UUID id, String title, String text, String url, String media, String addedBy, Instant addedAt) {}

    record DesignVersion(
            int version,
            int revision,
            String contentHash,
            List<DesignMedia> media,
            List<Variant> variants,
            String note,
            String uploadedBy,
            Instant uploadedAt,
            List<Finding> findings) {}

    enum Severity {
        BLOCK,
        WARN
    }

    /** A limit of a platform that a design breaks. */
    record Finding(Channel channel, Severity severity, String field, String message) {

        public boolean blocks() {
            return severity == Severity.BLOCK;
        }
    }

    record RequestedRevision(
            int revision, Role stage, Actor requestedBy, Instant requestedAt, List<RevisionNote> notes) {}
}
