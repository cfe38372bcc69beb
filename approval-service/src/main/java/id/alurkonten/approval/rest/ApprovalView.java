package id.alurkonten.approval.rest;

import id.alurkonten.approval.approval.ApprovalRequest;
import id.alurkonten.approval.approval.ApprovalStatus;
import id.alurkonten.approval.approval.Decider;
import id.alurkonten.approval.approval.Design;
import id.alurkonten.approval.approval.DesignShape;
import id.alurkonten.approval.approval.Handover;
import id.alurkonten.approval.approval.ReviewDesk.Dossier;
import id.alurkonten.approval.policy.Stage;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.StepRecord;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A content under review: the newest revision's request, and everything around it. */
@Schema(
        name = "Approval",
        description = "Permohonan persetujuan revisi terbaru, dengan semua yang diperlukan untuk memutuskan")
public record ApprovalView(
        UUID contentId,
        UUID planId,
        int revision,
        String title,
        String format,
        ApprovalStatus status,

        @Schema(description = "Tahap yang ditunggu; tidak ada setelah permohonan berakhir")
        Stage stage,

        List<StageView> stages,

        @Schema(description = "Apakah kebijakan meminta daftar periksa pada tiap persetujuan")
        boolean checklist,

        @Schema(description = "Sebutkan ini saat memutuskan")
        String contentHash,

        @Schema(implementation = DesignShape.class) Design design,
        int version,

        @Schema(description = "Penyumbang pada revisi mana pun; mereka tidak dapat memutuskan (empat mata)")
        List<String> contributors,

        String assignee,
        Instant scheduledAt,
        Instant handedOverAt,

        @Schema(description = "Batas waktu baku langkah 6 untuk seluruh tahap")
        Instant dueAt,

        @Schema(description = "Belum diputuskan, padahal batas waktunya sudah lewat")
        boolean overdue,

        Instant endedAt,

        @Schema(description = "Bila konten dibatalkan") Instant cancelledAt,
        String cancelReason,

        @Schema(description = "Yang dapat Anda lakukan sekarang: approve, request-revision")
        List<String> allowed,

        List<RevisionView> previousRevisions,
        List<CommentView> comments,
        @Schema(implementation = StepRecord[].class) ControlSheet controlSheet) {

    static ApprovalView of(Dossier dossier, Decider reader, Instant now) {
        ApprovalRequest request = dossier.latest();
        Handover handover = request.handover();
        return new ApprovalView(
                request.contentId(),
                request.planId(),
                request.revision(),
                handover.title(),
                handover.format(),
                request.status(),
                request.stage().orElse(null),
                StageView.of(request),
                request.terms().checklist(),
                handover.contentHash(),
                handover.design(),
                handover.version(),
                List.copyOf(request.contributors()),
                handover.assignee(),
                handover.scheduledAt(),
                handover.handedOverAt(),
                request.dueAt(),
                request.isOverdue(now),
                request.endedAt().orElse(null),
                dossier.content().cancelledAt().orElse(null),
                dossier.content().cancelReason().orElse(null),
                dossier.allowedTo(reader),
                dossier.previous().stream().map(RevisionView::of).toList(),
                dossier.comments().stream().map(CommentView::of).toList(),
                request.controlSheet());
    }
}
