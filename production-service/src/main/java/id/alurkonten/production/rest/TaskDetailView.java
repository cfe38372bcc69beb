package id.alurkonten.production.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.alurkonten.production.task.Assignment;
import id.alurkonten.production.task.Dossier;
import id.alurkonten.production.task.PlanItem;
import id.alurkonten.production.task.RevisionNote;
import id.alurkonten.production.task.RevisionRequest;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.Role;
import id.alurkonten.sop.StepRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A task with all that this desk has of it. */
@Schema(name = "TaskDetail", description = "Tugas produksi beserta seluruh isinya")
record TaskDetailView(
        @JsonUnwrapped TaskView task,
        String planTitle,
        String pillar,
        String theme,
        String brief,
        String caption,
        List<String> hashtags,
        List<String> references,
        String outline,

        @Schema(description = "Siapa saja yang menulis atau mengunggah; tidak seorang pun boleh memutuskan konten ini")
        List<String> contributors,

        String cancelReason,
        List<MaterialView> materials,
        List<VersionView> versions,

        @Schema(description = "Catatan dari setiap permintaan perbaikan")
        List<RevisionRequestView> revisionRequests,

        @Schema(description = "Lembar kendali") List<StepRecord> controlSheet) {

    /** What a stage wanted mended. */
    @Schema(name = "RevisionRequest", description = "Permintaan perbaikan dan catatannya")
    record RevisionRequestView(
            int revision, Role stage, Actor requestedBy, Instant requestedAt, List<RevisionNote> notes) {

        static RevisionRequestView of(RevisionRequest request) {
            return new RevisionRequestView(
                    request.revision(), request.stage(), request.requestedBy(), request.requestedAt(), request.notes());
        }
    }

    static TaskDetailView of(Dossier dossier, Instant now, Locale locale) {
        PlanItem item = dossier.task().item();
        return new TaskDetailView(
                TaskView.of(dossier.task(), now),
                dossier.plan().title(),
                item.pillar(),
                item.theme(),
                item.brief(),
                item.caption(),
                item.hashtags(),
                item.references(),
                dossier.task().assignment().map(Assignment::outline).orElse(null),
                dossier.task().contributors(),
                dossier.task().cancelReason(),
                dossier.materials().stream().map(MaterialView::of).toList(),
                dossier.versions().stream()
                        .map(version -> VersionView.of(version, locale))
                        .toList(),
                dossier.revisionRequests().stream().map(RevisionRequestView::of).toList(),
                dossier.task().sheet().records());
    }
}
