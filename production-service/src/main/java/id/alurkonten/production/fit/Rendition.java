package id.alurkonten.production.fit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A picture that stands in a design in the place of the one that was uploaded.
 *
 * @param original the uploaded one, by its SHA-256
 * @param sha256 the one that is in the design, and so approved and published
 */
@Schema(name = "Rendition", description = "Gambar turunan yang menggantikan gambar yang diunggah di dalam desain")
public record Rendition(
        @Schema(description = "SHA-256 gambar yang diunggah")
        String original,

        @Schema(description = "SHA-256 gambar di dalam desain")
        String sha256) {}
