package id.alurkonten.approval.rest;

import id.alurkonten.approval.approval.ApprovalRequest;
import id.alurkonten.approval.approval.ApprovalStatus;
import id.alurkonten.approval.policy.Stage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request in a list. */
@Schema(description = "Permohonan persetujuan dalam daftar: satu untuk tiap revisi")
public record ApprovalSummary(
        UUID contentId,
        UUID planId,
        int revision,
        String title,
        String format,
        ApprovalStatus status,

        @Schema(description = "Tahap yang ditunggu; tidak ada setelah permohonan berakhir")
        Stage stage,

        List<StageView> stages,
        String contentHash,
        List<String> contributors,
        String assignee,
        Instant scheduledAt,
        Instant handedOverAt,

        @Schema(description = "Batas waktu baku langkah 6 untuk seluruh tahap")
        Instant dueAt,

        @Schema(description = "Belum diputuskan, padahal batas waktunya sudah lewat")
        boolean overdue,

        Instant endedAt) {

    static ApprovalSummary of(ApprovalRequest request, Instant now) {
        return new ApprovalSummary(
                request.contentId(),
                request.planId(),
                request.revision(),
                request.handover().title(),
                request.handover().format(),
                request.status(),
                request.stage().orElse(null),
                StageView.of(request),
                request.handover().contentHash(),
                List.copyOf(request.contributors()),
                request.handover().assignee(),
                request.handover().scheduledAt(),
                request.handover().handedOverAt(),
                request.dueAt(),
                request.isOverdue(now),
                request.endedAt().orElse(null));
    }
}
