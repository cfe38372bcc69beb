package id.alurkonten.publishing.archive;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.publishing.approval.Approval;
import id.alurkonten.publishing.approval.StageDecision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** {@code data/content.json}: what was approved and who decided. */
record ContentFile(
        UUID contentId,
        UUID planId,
        int revision,
        String title,
        String format,
        Instant scheduledAt,
        Instant approvedAt,
        String contentHash,
        JsonNode design,
        List<StageDecision> stages,
        List<String> contributors) {

    static ContentFile of(Approval approval) {
        return new ContentFile(
                approval.contentId(),
                approval.planId(),
                approval.revision(),
                approval.title(),
                approval.format(),
                approval.scheduledAt(),
                approval.approvedAt(),
                approval.contentHash(),
                approval.design(),
                approval.stages(),
                approval.contributors());
    }
}
