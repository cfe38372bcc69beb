package id.alurkonten.production.messaging;

import id.alurkonten.sop.ControlSheet;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.UUID;

/** Planning: a content was called off. */
public record ContentCancelled(
        @NotNull UUID contentId,
        @NotBlank String reason,
        @NotNull Instant occurredAt,
        @NotNull ControlSheet controlSheet,
        @Positive long sequence) {

    static final String TYPE = "id.alurkonten.ContentCancelled.v1";
}
