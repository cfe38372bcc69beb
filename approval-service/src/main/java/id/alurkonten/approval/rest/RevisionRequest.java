package id.alurkonten.approval.rest;

import id.alurkonten.approval.approval.RevisionNote;
import id.alurkonten.approval.approval.RevisionNotes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A no to exactly one design, with what to mend. */
@Schema(description = "Permintaan perbaikan atas tepat satu desain")
public record RevisionRequest(
        @Schema(description = "contentHash dari desain yang dilihat saat memutuskan")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String contentHash,

        @Schema(description = "Catatan perbaikan, paling sedikit satu") @NotEmpty @Size(max = 50)
        List<@NotNull @Valid Note> notes) {

    /** What to mend, and where. */
    @Schema(name = "RevisionNote", description = "Apa yang perlu diperbaiki, dan di mana")
    public record Note(
            @Schema(description = "Apa yang perlu diperbaiki; 10–4.000 karakter, tidak terhitung spasi di ujung")
            @NotNull
            @Size(min = 10, max = 4000)
            String text,

            @Schema(description = "SHA-256 berkas dari desain ini") @Pattern(regexp = "[0-9a-f]{64}")
            String media,

            @Schema(description = "Bagian gambar") @Valid Area area,

            @Schema(description = "Saat dalam video, milidetik dari awal") @Min(0) @Max(86_400_000)
            Integer atMs) {}

    /** A part of a picture. */
    @Schema(
            name = "RevisionNoteArea",
            description =
                    "Bagian gambar sebagai pecahan lebar dan tinggi (0–1) dari kiri atas; x + width dan y + height"
                            + " paling besar 1")
    public record Area(
            @NotNull @Min(0) @Max(1) Double x,
            @NotNull @Min(0) @Max(1) Double y,
            @NotNull @Min(0) @Max(1) Double width,
            @NotNull @Min(0) @Max(1) Double height) {

        private RevisionNote.Area toArea() {
            return new RevisionNote.Area(x, y, width, height);
        }
    }

    RevisionNotes toNotes() {
        return new RevisionNotes(notes.stream()
                .map(note -> new RevisionNote(
                        note.text().strip(),
                        note.media(),
                        note.area() == null ? null : note.area().toArea(),
                        note.atMs()))
                .toList());
    }
}
