package id.alurkonten.publishing.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.publishing.publication.Stamp;
import id.alurkonten.sop.StepCode;
import java.time.Instant;
import java.util.UUID;

/** What this service says on {@code alurkonten.publishing}; the shapes are in {@code contracts/events}. */
final class Events {

    static final String CONTENT_ARCHIVED = "id.alurkonten.ContentArchived.v1";
    static final String CONTENT_PUBLISHED = "id.alurkonten.ContentPublished.v1";
    static final String PUBLICATION_FAILED = "id.alurkonten.PublicationFailed.v1";
    static final String CONTENT_TAKEN_DOWN = "id.alurkonten.ContentTakenDown.v1";
    static final String CANCELLATION_REFUSED = "id.alurkonten.CancellationRefused.v1";
    static final String STEP_OVERDUE = "id.alurkonten.StepOverdue.v1";

    private Events() {}

    record ContentArchived(
            @JsonUnwrapped Stamp stamp,
            int revision,
            UUID archiveId,
            String packageSha256,
            String contentHash,
            String classification) {}

    record ContentPublished(
            @JsonUnwrapped Stamp stamp,
            int revision,
            Channel channel,
            String url,
            Instant publishedAt,
            String evidence,
            boolean complete) {}

    record PublicationFailed(
            @JsonUnwrapped Stamp stamp,
            int revision,
            Channel channel,
            String reason,
            @JsonProperty("final") boolean isFinal) {}

    record ContentTakenDown(@JsonUnwrapped Stamp stamp, Channel channel, String reason) {}

    record CancellationRefused(@JsonUnwrapped Stamp stamp, Channel channel) {}

    record StepOverdue(
            @JsonUnwrapped Stamp stamp,
            int step,
            StepCode code,
            int revision,
            Channel channel,
            Instant dueAt,
            String waitingFor) {}
}
