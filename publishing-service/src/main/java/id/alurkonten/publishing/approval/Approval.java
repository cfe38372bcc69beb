package id.alurkonten.publishing.approval;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What the approval desk says it has approved; believed only after {@link ApprovalRule}.
 *
 * @param design as it came, since the hash is computed over exactly that
 * @param contributors the ids of all who wrote or edited it; none of them may have decided
 * @param approvedAt when the last stage decided
 */
public record Approval(
        UUID contentId,
        UUID planId,
        int revision,
        String title,
        String format,
        String contentHash,
        JsonNode design,
        List<StageDecision> stages,
        List<String> contributors,
        Instant scheduledAt,
        Instant approvedAt) {

    public Approval {
        Objects.requireNonNull(contentId, "contentId");
        Objects.requireNonNull(planId, "planId");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(contentHash, "contentHash");
        Objects.requireNonNull(design, "design");
        Objects.requireNonNull(scheduledAt, "scheduledAt");
        Objects.requireNonNull(approvedAt, "approvedAt");
        stages = List.copyOf(stages);
        contributors = List.copyOf(contributors);
    }

    /** The design, read. */
    public Design readDesign() {
        return Design.read(design);
    }
}
