package id.alurkonten.approval.rest;

import id.alurkonten.approval.policy.PolicyChange;
import id.alurkonten.approval.policy.PolicyService.Current;
import id.alurkonten.approval.policy.Stage;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The policy as it is shown. */
@Schema(name = "Policy", description = "Kebijakan persetujuan yang berlaku untuk permohonan berikutnya")
public record PolicyView(
        List<Stage> approvalChain,
        boolean checklist,

        @Schema(description = "20 perubahan terakhir, yang terbaru dahulu")
        List<Change> history) {

    /** Who changed it to what. */
    @Schema(name = "PolicyChange", description = "Siapa mengubahnya menjadi apa")
    public record Change(
            List<Stage> approvalChain, boolean checklist, String changedBy, String changedByName, Instant changedAt) {

        private static Change of(PolicyChange change) {
            return new Change(
                    change.terms().chain().stages(),
                    change.terms().checklist(),
                    change.changedBy(),
                    change.changedByName(),
                    change.changedAt());
        }
    }

    static PolicyView of(Current policy) {
        return new PolicyView(
                policy.terms().chain().stages(),
                policy.terms().checklist(),
                policy.changes().stream().map(Change::of).toList());
    }
}
