package id.alurkonten.desk.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

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

    @GET
    @Path("/publications/{id}")
    PublicationDetail publication(@PathParam("id") UUID id);

    /** For manual upload: what to copy, what to save. */
    @GET
    @Path("/publications/{id}/kit")
    UploadKit kit(@PathParam("id") UUID id);

    @POST
    @Path("/publications/{id}/confirm")
    void confirm(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, Confirm confirmation);

    /** An upload whose outcome nobody knew was looked for at the account, and isn't there. */
    @POST
    @Path("/publications/{id}/deny")
    void deny(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, Deny reason);

    record Deny(String reason) {}

    @POST
    @Path("/publications/{id}/retry")
    void retry(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key);

    @POST
    @Path("/publications/{id}/reschedule")
    void reschedule(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, Reschedule schedule);

    @GET
    @Path("/archive")
    Listing<Archive> archive(
            @QueryParam("q") String q,
            @QueryParam("channel") Channel channel,
            @QueryParam("page") int page,
            @QueryParam("size") int size);

    @GET
    @Path("/archive/{contentId}")
    Archive archived(@PathParam("contentId") UUID contentId);

    /** Reads the package again, byte by byte, and the control sheet, record by record. */
    @GET
    @Path("/archive/{contentId}/verification")
    ArchiveCheck verification(@PathParam("contentId") UUID contentId);

    /** With its ETag, without which it can't be changed. */
    @GET
    @Path("/channels/{channel}")
    RestResponse<ChannelSetting> channel(@PathParam("channel") Channel channel);

    @PUT
    @Path("/channels/{channel}")
    void change(@PathParam("channel") Channel channel, @HeaderParam("If-Match") String etag, NewChannel setting);

    @GET
    @Path("/channels/{channel}/check")
    ChannelCheck check(@PathParam("channel") Channel channel);

    enum ChannelMode {
        MANUAL,
        API
    }

    /** @param problem why the platform takes the account's credentials no more; null while it does */
    record ChannelSetting(
            Channel channel, ChannelMode mode, String account, String problem, Instant updatedAt, String updatedBy) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record NewChannel(String mode, String account, Map<String, String> credentials) {}

    record ChannelCheck(Channel channel, ChannelMode mode, boolean ok, String message, Instant checkedAt) {}

    record StageDecision(Role role, String decidedBy, String onBehalfOf, Instant decidedAt, String note) {}

    record Archive(
            UUID contentId,
            int revision,
            String title,
            ContentFormat format,
            List<Channel> channels,
            String contentHash,
            String packageSha256,
            long packageSize,
            Instant archivedAt,
            String classification,
            String retention,
            String physicalLocation,
            List<StageDecision> stages,
            List<StepRecord> controlSheet) {}

    enum ArchivePart {
        PACKAGE,
        CONTROL_SHEET
    }

    record ArchiveFinding(ArchivePart part, String message) {}

    record ArchiveCheck(boolean intact, Instant checkedAt, String packageSha256, List<ArchiveFinding> findings) {}

    /** Times as text: what can't be read as a time is for the service to say. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Confirm(String url, String evidence, String publishedAt) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Reschedule(String scheduledAt) {}

    enum AttemptState {
        INTENDED,
        COMMITTING,
        PUBLISHED,
        FAILED,
        UNKNOWN
    }

    record Attempt(int number, AttemptState state, Actor actor, Instant startedAt, Instant endedAt, String reason) {}

    record PublicationDetail(
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
            List<String> allowed,
            List<Attempt> attempts) {}

    record UploadFile(String sha256, String role, String altText) {}

    record UploadKit(
            Channel channel,
            String postTitle,
            String caption,
            List<String> hashtags,
            List<UploadFile> files,
            String account,
            String uploadPage) {}

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
