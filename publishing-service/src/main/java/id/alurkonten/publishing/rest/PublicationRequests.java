package id.alurkonten.publishing.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What officers ask of a publication. */
final class PublicationRequests {

    private static final String SHA256 = "[0-9a-f]{64}";

    private PublicationRequests() {}

    /** It is to be seen. */
    @Schema(name = "ConfirmRequest", description = "Bukti bahwa konten sudah tayang")
    record Confirm(
            @Schema(
                    description = "Tautan unggahan di kanal itu, dan di akunnya bila tautan menyebutkannya",
                    examples = "https://www.instagram.com/p/CONTOH09/")
            @NotBlank
            @Size(max = 2000)
            @WebAddress
            String url,

            @Schema(description = "Tangkapan layar di penyimpanan media: SHA-256-nya")
            @NotNull
            @Pattern(regexp = SHA256, message = "{field.sha256}")
            String evidence,

            @Schema(description = "Kapan mulai tayang; tidak di masa depan, tidak sebelum diarsipkan") @NotNull
            Instant publishedAt) {}

    /** It is not to be seen. */
    @Schema(name = "DenyRequest", description = "Hasil pemeriksaan di akun: konten tidak tayang")
    record Deny(
            @Schema(description = "Apa yang diperiksa", examples = "Akun diperiksa pukul 10.15: tidak ada unggahannya.")
            @NotBlank
            @Size(max = 4000)
            String reason) {}

    /** At another time. */
    @Schema(name = "RescheduleRequest", description = "Jadwal baru")
    record Reschedule(
            @Schema(description = "Di masa depan") @NotNull Instant scheduledAt) {}

    /** Away again. */
    @Schema(name = "TakeDownRequest", description = "Penurunan konten yang sudah tayang")
    record TakeDownRequest(
            @Schema(examples = "Gambar kedua tertukar dengan bulan sebelumnya.") @NotBlank @Size(max = 4000)
            String reason,

            @Schema(description = "Tangkapan layar di penyimpanan media: SHA-256-nya")
            @Pattern(regexp = SHA256, message = "{field.sha256}")
            String evidence) {}
}
