package id.alurkonten.desk.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

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

    /** With its ETag, without which it can't be changed. */
    @GET
    @Path("/plans/{id}")
    RestResponse<Plan> plan(@PathParam("id") UUID id);

    @POST
    @Path("/plans")
    Plan draw(@HeaderParam("Idempotency-Key") String key, NewPlan plan);

    @PUT
    @Path("/plans/{id}")
    void change(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag, NewPlan plan);

    @POST
    @Path("/plans/{id}/items")
    void addItem(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, NewItem item);

    @PUT
    @Path("/plans/{id}/items/{contentId}")
    void changeItem(
            @PathParam("id") UUID id,
            @PathParam("contentId") UUID contentId,
            @HeaderParam("If-Match") String etag,
            NewItem item);

    @DELETE
    @Path("/plans/{id}/items/{contentId}")
    void removeItem(
            @PathParam("id") UUID id, @PathParam("contentId") UUID contentId, @HeaderParam("If-Match") String etag);

    @POST
    @Path("/plans/{id}/finalize")
    void finalizePlan(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key);

    @POST
    @Path("/plans/{id}/reopen")
    void reopen(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key);

    @POST
    @Path("/plans/{id}/submit")
    void submit(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key);

    @POST
    @Path("/plans/{id}/cancel")
    void cancel(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, Cancel reason);

    @GET
    @Path("/plans/{id}/form.csv")
    @Produces("text/csv")
    Response form(@PathParam("id") UUID id);

    @GET
    @Path("/researches/{id}")
    ResearchDetail research(@PathParam("id") UUID id);

    @POST
    @Path("/researches")
    ResearchDetail open(@HeaderParam("Idempotency-Key") String key, NewResearch research);

    @POST
    @Path("/researches/{id}/findings")
    void find(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, NewFinding finding);

    @POST
    @Path("/researches/{id}/complete")
    void complete(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key);

    @GET
    @Path("/reports/compliance")
    ComplianceReport compliance(@QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to);

    @GET
    @Path("/reports/compliance/months")
    ComplianceMonths complianceMonths(@QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to);

    @GET
    @Path("/reports/compliance.csv")
    @Produces("text/csv")
    Response complianceCsv(@QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to);

    @GET
    @Path("/sop")
    Sop sop();

    /** @param calendar data whose shape is left open */
    record Sop(Procedure procedure, JsonNode calendar) {}

    record Procedure(String number, String title, LocalDate effectiveFrom, List<ProcedureStep> steps) {}

    record ProcedureStep(int number, StepCode code, List<Role> by, Duration standard) {}

    record ComplianceReport(
            LocalDate from, LocalDate to, List<StepCompliance> steps, List<EvaluationLine> evaluation) {}

    record StepCompliance(
            int step,
            StepCode code,
            long standardSeconds,
            long executions,
            long onTime,
            long late,
            long medianWorkingSeconds,
            long p90WorkingSeconds,
            long medianWaitingSeconds) {}

    record ComplianceMonths(List<ComplianceMonth> months) {}

    record ComplianceMonth(YearMonth month, List<StepCount> steps) {}

    record StepCount(StepCode code, long executions, long onTime) {}

    record EvaluationLine(String procedure, String assessment, String note, String action) {}

    enum Platform {
        INSTAGRAM,
        TIKTOK,
        X,
        YOUTUBE,
        GOOGLE,
        OTHER
    }

    record NewResearch(String topic) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record NewFinding(String platform, String title, String url, String note, String screenshot) {}

    record Finding(
            UUID id,
            Platform platform,
            String title,
            String url,
            String note,
            String screenshot,
            String addedBy,
            Instant addedAt) {}

    record ResearchDetail(
            UUID id,
            String topic,
            ResearchStatus status,
            Instant startedAt,
            String startedBy,
            Instant dueAt,
            Instant completedAt,
            String completedBy,
            List<Finding> findings) {}

    record Cancel(String reason) {}

    /** Days as text: what can't be read as one is for the service to say. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record NewPlan(String title, String periodStart, String periodEnd, List<String> researchIds) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewItem(
            String title,
            String format,
            List<String> channels,
            String scheduledAt,
            String pillar,
            String theme,
            String brief,
            String caption,
            List<String> hashtags,
            List<String> references,
            String suggestedAssignee) {}

    record PlanItem(
            UUID contentId,
            String title,
            ContentFormat format,
            List<Channel> channels,
            Instant scheduledAt,
            String pillar,
            String theme,
            String brief,
            String caption,
            List<String> hashtags,
            List<String> references,
            String suggestedAssignee,
            ContentStatus status) {}

    record Plan(
            UUID id,
            String title,
            LocalDate periodStart,
            LocalDate periodEnd,
            List<UUID> researchIds,
            PlanStatus status,
            String createdBy,
            Instant createdAt,
            Instant submittedAt,
            String reason,
            OpenStep currentStep,
            List<PlanItem> items) {}

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
