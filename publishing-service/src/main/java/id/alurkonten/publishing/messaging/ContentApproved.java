package id.alurkonten.publishing.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.publishing.approval.Approval;
import id.alurkonten.publishing.approval.StageDecision;
import id.alurkonten.sop.ControlSheet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the approval desk says when the last stage said yes. */
record ContentApproved(
        @NotNull UUID contentId,
        @NotNull UUID planId,
        @NotNull @Min(1) Integer revision,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentHash,
        @NotNull JsonNode design,
        @NotEmpty List<@NotNull @Valid StageDecision> stages,
        @NotNull List<@NotBlank String> contributors,
        @NotNull Instant scheduledAt,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 50) String format,
        @NotNull Instant occurredAt,
        @NotNull ControlSheet controlSheet,
        @NotNull @Min(1) Long sequence) {

    Approval approval() {
        return new Approval(
                contentId,
                planId,
                revision,
                title,
                format,
                contentHash,
                design,
                stages,
                contributors,
                scheduledAt,
                // the final decision: step 8 starts with it
                stages.get(stages.size() - 1).decidedAt());
    }
}
