package id.alurkonten.publishing.messaging;

import id.alurkonten.sop.ControlSheet;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** What the planning desk says when a content is called off. */
record ContentCancelled(
        @NotNull UUID contentId,
        @NotNull UUID planId,
        @NotBlank String reason,
        @NotNull Instant occurredAt,
        @NotNull ControlSheet controlSheet,
        @NotNull @Min(1) Long sequence) {}
