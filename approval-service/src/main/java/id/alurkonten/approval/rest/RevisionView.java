package id.alurkonten.approval.rest;

import id.alurkonten.approval.approval.ApprovalRequest;
import id.alurkonten.approval.approval.ApprovalStatus;
import id.alurkonten.approval.approval.Design;
import id.alurkonten.approval.approval.DesignShape;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An earlier revision, and what was decided on it. */
@Schema(name = "PreviousRevision", description = "Revisi sebelumnya dan keputusannya")
public record RevisionView(
        int revision,
        ApprovalStatus status,
        String contentHash,
        @Schema(implementation = DesignShape.class) Design design,
        List<StageView> stages,
        Instant handedOverAt,
        Instant endedAt) {

    static RevisionView of(ApprovalRequest request) {
        return new RevisionView(
                request.revision(),
                request.status(),
                request.handover().contentHash(),
                request.handover().design(),
                StageView.of(request),
                request.handover().handedOverAt(),
                request.endedAt().orElse(null));
    }
}
