package id.alurkonten.production.rest;

import id.alurkonten.production.design.Channel;
import id.alurkonten.production.design.Design;
import id.alurkonten.production.design.DesignMedia;
import id.alurkonten.production.design.Variant;
import id.alurkonten.production.task.Assignment;
import id.alurkonten.production.task.AssignmentService.PlannedAssignment;
import id.alurkonten.production.task.SourceMaterial.Material;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers send. */
final class Requests {

    /** As the realm writes user names: lower case. */
    static final String USER_NAME = "[a-z0-9][a-z0-9._@-]{0,254}";

    private static final String SHA256 = "[0-9a-f]{64}";

    private Requests() {}

    @Schema(name = "Assign")
    record Assign(
            @NotNull
            @Pattern(regexp = USER_NAME, message = "{user-name.form}")
            @Schema(description = "Nama masuk PIC, huruf kecil", examples = "humas3")
            String assignee,

            @NotBlank @Size(max = 4000) @Schema(description = "Outline konten: keluaran langkah 4")
            String outline,

            @Schema(description = "Kapan desain diinginkan, di waktu mendatang; tanpa ini berlaku waktu baku")
            Instant dueAt) {

        Assignment assignment() {
            return new Assignment(assignee, outline, dueAt);
        }
    }

    @Schema(name = "AssignPlan")
    record AssignPlan(@NotEmpty @Size(max = 200) List<@NotNull @Valid AssignItem> assignments) {

        List<PlannedAssignment> planned() {
            return assignments.stream().map(AssignItem::planned).toList();
        }
    }

    @Schema(name = "AssignItem")
    record AssignItem(
            @NotNull UUID contentId,

            @NotNull @Pattern(regexp = USER_NAME, message = "{user-name.form}")
            String assignee,

            @NotBlank @Size(max = 4000) String outline,
            Instant dueAt) {

        PlannedAssignment planned() {
            return new PlannedAssignment(contentId, new Assignment(assignee, outline, dueAt));
        }
    }

    @Schema(name = "Reassign")
    record Reassign(
            @NotNull @Pattern(regexp = USER_NAME, message = "{user-name.form}")
            String assignee,

            @NotBlank @Size(max = 4000) String reason) {}

    @Schema(name = "ReturnPlan")
    record ReturnPlan(
            @NotBlank @Size(max = 4000) @Schema(description = "Apa yang perlu diubah sebelum disampaikan kembali")
            String reason) {}

    @Schema(name = "AddMaterial", description = "Paling sedikit satu dari text, url dan media")
    record AddMaterial(
            @NotBlank @Size(max = 200) String title,
            @Size(min = 1, max = 65_000) String text,

            @Size(max = 4000) @Pattern(regexp = "https?://[^\\s/?#]+\\S*", message = "{url.http}")
            String url,

            @Pattern(regexp = SHA256, message = "{sha256.form}")
            @Schema(description = "SHA-256 berkas di penyimpanan media")
            String media) {

        Material material() {
            return new Material(title, text, url, media);
        }
    }

    @Schema(name = "AddVersion")
    record AddVersion(
            @NotNull @Size(max = 50) List<@NotNull @Valid Media> media,
            @NotEmpty @Size(max = 6) List<@NotNull @Valid ChannelVariant> variants,
            @Size(max = 4000) String note,

            @Schema(
                    description =
                            "Gambar yang jenis atau ukuran berkasnya ditolak suatu platform digantikan turunan JPEG"
                                    + " yang pas, bila tanpa kehilangan; renditions menyebutnya")
            Boolean fit) {

        Design design() {
            return new Design(
                    media.stream().map(Media::designMedia).toList(),
                    variants.stream().map(ChannelVariant::variant).toList());
        }
    }

    @Schema(name = "DesignMedia")
    record Media(
            @NotNull @Pattern(regexp = SHA256, message = "{sha256.form}")
            String sha256,

            @NotBlank @Size(max = 1000) @Schema(description = "Teks alternatif: apa yang terlihat")
            String altText,

            @NotNull @Schema(description = "MAIN: isi konten; COVER: sampul video")
            DesignMedia.Role role) {

        DesignMedia designMedia() {
            return new DesignMedia(sha256, altText, role);
        }
    }

    @Schema(name = "Variant")
    record ChannelVariant(
            @NotNull Channel channel,

            @NotNull
            @Size(max = 65_000)
            @Schema(description = "Takarir; pada format THREAD tiap unggahan dipisah baris berisi ---")
            String caption,

            @Size(min = 1, max = 200) String title,

            @NotNull @Size(max = 100)
            List<@NotBlank @Size(max = 200) @Pattern(regexp = "\\S+", message = "{hashtag.form}") String> hashtags) {

        Variant variant() {
            return new Variant(channel, caption, title, hashtags);
        }
    }

    @Schema(name = "Ready")
    record Ready(
            @NotNull @Min(1) @Schema(description = "Versi desain yang diserahkan", examples = "1")
            Integer version) {}
}
