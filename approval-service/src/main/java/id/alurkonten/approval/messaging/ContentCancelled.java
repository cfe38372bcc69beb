package id.alurkonten.approval.messaging;

import id.alurkonten.sop.ControlSheet;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/** What planning says when a content is called off, as far as it matters here. */
public record ContentCancelled(
        @NotNull UUID contentId,
        @NotBlank @Size(max = 4000) String reason,
        @NotNull Instant occurredAt,
        @NotNull ControlSheet controlSheet,
        @Min(1) long sequence) {

    static final String TYPE = "id.alurkonten.ContentCancelled.v1";
}
