package id.alurkonten.approval.rest;

import id.alurkonten.approval.policy.ApprovalChain;
import id.alurkonten.approval.policy.PolicyTerms;
import id.alurkonten.approval.policy.Stage;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The policy as it is to be. */
@Schema(description = "Kebijakan persetujuan yang baru")
public record PolicyRequest(
        @Schema(description = "Tahap menurut urutan: [KOORDINATOR, SEKRETARIS], [SEKRETARIS], atau [KOORDINATOR]")
        @NotNull
        @Size(max = 10)
        List<@NotNull Stage> approvalChain,

        @Schema(description = "Apakah tiap persetujuan memerlukan daftar periksa") @NotNull
        Boolean checklist) {

    PolicyTerms toTerms() {
        return new PolicyTerms(new ApprovalChain(approvalChain), checklist);
    }
}
