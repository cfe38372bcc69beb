package id.alurkonten.desk.client;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Steps 1 to 3, and where each content is: what the desk asks of the planning service. */
@RegisterRestClient(configKey = "planning")
@RegisterProvider(OnBehalf.class)
@RegisterProvider(ProblemReader.class)
@Path("/api/v1")
public interface PlanningApi {

    @GET
    @Path("/contents")
    Listing<ContentSummary> contents(
            @QueryParam("q") String q,
            @QueryParam("status") ContentStatus status,
            @QueryParam("channel") Channel channel,
            @QueryParam("overdue") Boolean overdue,
            @QueryParam("page") int page,
            @QueryParam("size") int size);

    @GET
    @Path("/contents/{contentId}")
    Content content(@PathParam("contentId") UUID contentId);

    @GET
    @Path("/plans")
    Listing<PlanSummary> plans(@QueryParam("status") PlanStatus status, @QueryParam("size") int size);

    @GET
    @Path("/researches")
    Listing<Research> researches(@QueryParam("status") ResearchStatus status, @QueryParam("size") int size);

    enum ContentStatus {
        PLANNED,
        ASSIGNED,
        IN_PRODUCTION,
        UNDER_REVIEW,
        REVISION_REQUESTED,
        IN_REVISION,
        APPROVED,
        ARCHIVED,
        PARTIALLY_PUBLISHED,
        PUBLISHED,
        CANCELLED,
        TAKEN_DOWN
    }

    enum ChannelStatus {
        PLANNED,
        SCHEDULED,
        PUBLISHED,
        FAILED,
        CANCELLED,
        TAKEN_DOWN
    }

    enum PlanStatus {
        DRAFT,
        FINALIZED,
        SUBMITTED,
        DISTRIBUTED,
        COMPLETED,
        RETURNED,
        CANCELLED
    }

    enum ResearchStatus {
        OPEN,
        COMPLETED
    }

    record OpenStep(int step, Instant startedAt, Instant dueAt, boolean overdue) {

        public StepCode code() {
            return StepCode.of(step);
        }
    }

    record ContentChannel(Channel channel, ChannelStatus status, String url, Instant publishedAt, String reason) {}

    record ContentSummary(
            UUID contentId,
            UUID planId,
            String title,
            ContentFormat format,
            ContentStatus status,
            int revision,
            String assignee,
            Instant scheduledAt,
            List<ContentChannel> channels,
            OpenStep currentStep) {}

    record Content(
            UUID contentId,
            UUID planId,
            String title,
            ContentFormat format,
            ContentStatus status,
            int revision,
            String assignee,
            Instant scheduledAt,
            String pillar,
            String theme,
            String brief,
            String caption,
            List<String> hashtags,
            List<String> references,
            String outline,
            Instant designDueAt,
            String cancelReason,
            UUID archiveId,
            List<ContentChannel> channels,
            OpenStep currentStep,
            List<StepRecord> controlSheet) {}

    record PlanSummary(
            UUID id,
            String title,
            LocalDate periodStart,
            LocalDate periodEnd,
            PlanStatus status,
            String createdBy,
            Instant createdAt,
            Instant submittedAt) {}

    record Research(
            UUID id,
            String topic,
            ResearchStatus status,
            Instant startedAt,
            String startedBy,
            Instant dueAt,
            Instant completedAt) {}
}
