package id.alurkonten.desk.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** Step 6: what the desk asks of the approval service. */
@RegisterRestClient(configKey = "approval")
@RegisterProvider(OnBehalf.class)
@RegisterProvider(ProblemReader.class)
@Path("/api/v1")
public interface ApprovalApi {

    /** @param mine those alone that the person who asks may decide now */
    @GET
    @Path("/approvals")
    Listing<ApprovalSummary> approvals(
            @QueryParam("mine") boolean mine,
            @QueryParam("status") ApprovalStatus status,
            @QueryParam("size") int size);

    @GET
    @Path("/approvals/{contentId}")
    Approval approval(@PathParam("contentId") UUID contentId);

    @POST
    @Path("/approvals/{contentId}/approve")
    void approve(@PathParam("contentId") UUID contentId, @HeaderParam("Idempotency-Key") String key, Approve approval);

    @POST
    @Path("/approvals/{contentId}/request-revision")
    void requestRevision(
            @PathParam("contentId") UUID contentId, @HeaderParam("Idempotency-Key") String key, RequestRevision notes);

    @POST
    @Path("/approvals/{contentId}/comments")
    void comment(
            @PathParam("contentId") UUID contentId, @HeaderParam("Idempotency-Key") String key, NewComment comment);

    @GET
    @Path("/delegations")
    Listing<Delegation> delegations(@QueryParam("active") boolean active, @QueryParam("size") int size);

    /** With its ETag, without which it can't be revoked. */
    @GET
    @Path("/delegations/{id}")
    RestResponse<Delegation> delegation(@PathParam("id") UUID id);

    @POST
    @Path("/delegations")
    void delegate(@HeaderParam("Idempotency-Key") String key, NewDelegation delegation);

    @DELETE
    @Path("/delegations/{id}")
    void revoke(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag);

    /** With its ETag, without which it can't be changed. */
    @GET
    @Path("/policy")
    RestResponse<Policy> policy();

    @PUT
    @Path("/policy")
    void change(@HeaderParam("If-Match") String etag, NewPolicy policy);

    record NewPolicy(List<Stage> approvalChain, boolean checklist) {}

    record Policy(List<Stage> approvalChain, boolean checklist, List<PolicyChange> history) {}

    record PolicyChange(List<Stage> approvalChain, boolean checklist, String changedByName, Instant changedAt) {}

    enum DelegationStatus {
        UPCOMING,
        ACTIVE,
        ENDED,
        REVOKED
    }

    record Delegation(
            UUID id,
            Stage role,
            String delegator,
            String delegate,
            LocalDate from,
            LocalDate to,
            String basis,
            DelegationStatus status) {

        /** How its status is coloured. */
        public String tone() {
            return switch (status) {
                case ACTIVE -> "good";
                case UPCOMING -> "busy";
                case ENDED, REVOKED -> "quiet";
            };
        }

        public boolean isRevocable() {
            return status == DelegationStatus.UPCOMING || status == DelegationStatus.ACTIVE;
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record NewDelegation(Stage role, String delegate, String from, String to, String basis, String delegator) {}

    /** What the person who approves has looked at: each true, or the service refuses. */
    record Checklist(boolean publicInformation, boolean personalDataConsent, boolean brandGuideline) {

        public static final Checklist ALL_WELL = new Checklist(true, true, true);
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Approve(String contentHash, String note, Checklist checklist) {}

    record RequestRevision(String contentHash, List<RevisionNote> notes) {}

    record NewComment(String text) {}

    enum Stage {
        KOORDINATOR,
        SEKRETARIS
    }

    enum StageStatus {
        WAITING,
        PENDING,
        APPROVED,
        REVISION_REQUESTED,
        NOT_DECIDED
    }

    enum ApprovalStatus {
        PENDING,
        APPROVED,
        REVISION_REQUESTED,
        SUPERSEDED,
        CANCELLED
    }

    record ApprovalStage(
            Stage role,
            StageStatus status,
            String decidedBy,
            String decidedByName,
            String onBehalfOf,
            Instant decidedAt,
            String note,
            List<RevisionNote> notes) {}

    record ApprovalSummary(
            UUID contentId,
            int revision,
            String title,
            String format,
            ApprovalStatus status,
            Stage stage,
            String assignee,
            Instant scheduledAt,
            Instant handedOverAt,
            Instant dueAt,
            boolean overdue) {}

    record Approval(
            UUID contentId,
            int revision,
            String title,
            ContentFormat format,
            ApprovalStatus status,
            Stage stage,
            List<ApprovalStage> stages,
            boolean checklist,
            String contentHash,
            Design design,
            List<String> contributors,
            String assignee,
            Instant scheduledAt,
            Instant handedOverAt,
            Instant dueAt,
            boolean overdue,
            List<String> allowed,
            List<PreviousRevision> previousRevisions,
            List<Comment> comments) {

        public boolean isPending() {
            return status == ApprovalStatus.PENDING;
        }
    }

    record Design(List<DesignMedia> media, List<Variant> variants) {}

    record PreviousRevision(
            int revision, ApprovalStatus status, Design design, List<ApprovalStage> stages, Instant endedAt) {}

    record Comment(UUID id, int revision, String author, String authorName, String text, Instant writtenAt) {}
}
