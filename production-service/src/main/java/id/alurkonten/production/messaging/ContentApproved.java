package id.alurkonten.production.messaging;

import id.alurkonten.production.task.Review;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.UUID;

/** Approval: the last stage said yes (end of step 6). */
public record ContentApproved(
        @NotNull UUID contentId,
        @Positive int revision,
        @NotBlank String contentHash,
        @NotNull Instant occurredAt,
        @NotNull Actor actor,
        @NotNull ControlSheet controlSheet,
        @Positive long sequence) {

    static final String TYPE = "id.alurkonten.ContentApproved.v1";

    Review review() {
        return new Review(contentId, revision, contentHash, occurredAt, actor, controlSheet, sequence);
    }
}
