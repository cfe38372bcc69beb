package id.alurkonten.production.messaging;

import id.alurkonten.production.task.Review;
import id.alurkonten.production.task.RevisionNote;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Approval: a stage said no, and wrote what to mend (step 6). */
public record RevisionRequested(
        @NotNull UUID contentId,
        @Positive int revision,
        @NotNull Role stage,
        @NotBlank String contentHash,
        @NotEmpty List<@NotNull @Valid RevisionNote> notes,
        @NotNull Instant occurredAt,
        @NotNull Actor actor,
        @NotNull ControlSheet controlSheet,
        @Positive long sequence) {

    static final String TYPE = "id.alurkonten.RevisionRequested.v1";

    Review review() {
        return new Review(contentId, revision, contentHash, occurredAt, actor, controlSheet, sequence);
    }
}
