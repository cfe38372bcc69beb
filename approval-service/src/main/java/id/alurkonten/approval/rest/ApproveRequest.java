package id.alurkonten.approval.rest;

import id.alurkonten.approval.approval.Approval;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A yes to exactly one design. */
@Schema(description = "Persetujuan atas tepat satu desain")
public record ApproveRequest(
        @Schema(description = "contentHash dari desain yang dilihat saat memutuskan")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String contentHash,

        @Schema(description = "Catatan, bila ada") @Size(max = 4000)
        String note,

        @Schema(description = "Diperlukan bila kebijakan memintanya") @Valid
        Checklist checklist) {

    /** Each is true, or the decision is refused. */
    @Schema(description = "Daftar periksa; masing-masing harus true")
    public record Checklist(
            @Schema(description = "Informasi boleh dipublikasikan dan benar") @NotNull
            Boolean publicInformation,

            @Schema(description = "Orang yang dapat dikenali sudah menyetujui") @NotNull
            Boolean personalDataConsent,

            @Schema(description = "Sesuai pedoman merek instansi") @NotNull
            Boolean brandGuideline) {}

    Approval toApproval() {
        return new Approval(
                note,
                checklist == null
                        ? null
                        : new Approval.Checklist(
                                checklist.publicInformation(),
                                checklist.personalDataConsent(),
                                checklist.brandGuideline()));
    }
}
