package id.alurkonten.approval.rest;

import id.alurkonten.approval.delegation.Delegation;
import id.alurkonten.approval.policy.Stage;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stand-in to be. */
@Schema(description = "Penunjukan pelaksana harian (Plh)")
public record DelegationRequest(
        @Schema(description = "Peran yang didelegasikan") @NotNull
        Stage role,

        @Schema(description = "Nama masuk (username) pelaksana harian") @NotBlank @Size(max = 255)
        String delegate,

        @Schema(description = "Hari pertama, menurut waktu Asia/Jakarta") @NotNull
        LocalDate from,

        @Schema(description = "Hari terakhir, termasuk hari itu") @NotNull
        LocalDate to,

        @Schema(description = "Dokumen dasarnya, misalnya nomor surat perintah") @NotBlank @Size(max = 500)
        String basis,

        @Schema(
                description =
                        "Untuk siapa ia bertindak. Hanya admin yang dapat menyebut orang lain; bila tidak disebut,"
                                + " Sekretaris mendelegasikan dirinya sendiri, dan admin atas nama jabatannya (misalnya"
                                + " sekretaris)")
        @Size(min = 1, max = 255)
        String delegator) {

    Delegation.Terms toTerms(String otherwise) {
        return new Delegation.Terms(
                role, delegator == null ? otherwise : delegator.strip(), delegate.strip(), from, to, basis.strip());
    }
}
