package id.alurkonten.approval.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.sop.ControlSheet;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What production says when a design is ready for approval, as far as it matters here. */
public record DesignReady(
        @NotNull UUID contentId,
        @NotNull UUID planId,
        @Min(1) int revision,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentHash,
        @NotNull JsonNode design,
        @Min(1) int version,
        @NotNull List<@NotBlank @Size(max = 255) String> contributors,
        @NotNull Instant scheduledAt,
        @NotBlank @Size(max = 200) String title,
        @NotBlank String format,
        @NotBlank @Size(max = 255) String assignee,
        @NotNull Instant occurredAt,
        @NotNull ControlSheet controlSheet,
        @Min(1) long sequence) {

    static final String TYPE = "id.alurkonten.DesignReady.v1";
}
