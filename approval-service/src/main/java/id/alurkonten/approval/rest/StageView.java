package id.alurkonten.approval.rest;

import id.alurkonten.approval.approval.ApprovalRequest;
import id.alurkonten.approval.approval.Decision;
import id.alurkonten.approval.approval.RevisionNote;
import id.alurkonten.approval.policy.Stage;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One stage of a request's chain. */
@Schema(name = "ApprovalStage", description = "Satu tahap dari rantai persetujuan")
public record StageView(
        Stage role,
        Status status,
        String decidedBy,
        String decidedByName,

        @Schema(description = "Untuk siapa ia bertindak sebagai pelaksana harian (Plh)")
        String onBehalfOf,

        Instant decidedAt,
        String note,

        @Schema(
                description = "Catatan perbaikan, bila tahap ini memintanya",
                implementation = RevisionRequest.Note[].class)
        List<RevisionNote> notes) {

    /** Where a stage stands. */
    @Schema(
            name = "ApprovalStageStatus",
            description = "WAITING: belum gilirannya; PENDING: gilirannya; NOT_DECIDED: permohonan berakhir sebelumnya")
    public enum Status {
        WAITING,
        PENDING,
        APPROVED,
        REVISION_REQUESTED,
        NOT_DECIDED
    }

    static List<StageView> of(ApprovalRequest request) {
        return request.terms().chain().stages().stream()
                .map(stage -> request.decisions().stream()
                        .filter(decision -> decision.stage() == stage)
                        .findFirst()
                        .map(StageView::decided)
                        .orElseGet(() -> undecided(request, stage)))
                .toList();
    }

    private static StageView decided(Decision decision) {
        Status status =
                switch (decision.outcome()) {
                    case APPROVED -> Status.APPROVED;
                    case REVISION_REQUESTED -> Status.REVISION_REQUESTED;
                };
        List<RevisionNote> notes = decision.revisionNotes().notes();
        return new StageView(
                decision.stage(),
                status,
                decision.decidedBy(),
                decision.decidedByName(),
                decision.onBehalfOf(),
                decision.decidedAt(),
                decision.note(),
                notes.isEmpty() ? null : notes);
    }

    private static StageView undecided(ApprovalRequest request, Stage stage) {
        Status status = request.stage()
                .map(present -> present == stage ? Status.PENDING : Status.WAITING)
                .orElse(Status.NOT_DECIDED);
        return new StageView(stage, status, null, null, null, null, null, null);
    }
}
