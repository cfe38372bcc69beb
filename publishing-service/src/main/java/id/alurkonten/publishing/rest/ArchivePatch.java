package id.alurkonten.publishing.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may still be filled in of an archive; what is absent stays as it is. */
@Schema(name = "ArchivePatch", description = "Yang masih dapat dilengkapi; yang tidak disebut tetap")
record ArchivePatch(
        @Schema(description = "Kode klasifikasi", examples = "HM.02.03")
        @Size(max = 200)
        @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "{field.blank}")
        String classification,

        @Schema(description = "Jadwal retensi", examples = "2 tahun aktif, 3 tahun inaktif")
        @Size(max = 200)
        @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "{field.blank}")
        String retention,

        @Schema(description = "Lokasi fisik", examples = "Lemari 2, map Desember 2026")
        @Size(max = 200)
        @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "{field.blank}")
        String physicalLocation) {}
