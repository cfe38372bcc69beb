package id.alurkonten.approval.approval;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shape that a design must have at the least; the design itself is passed on as it came. */
@Schema(
        name = "Design",
        description = "Desain persis seperti diserahkan; contentHash dihitung atas bentuk kanoniknya (RFC 8785)")
public record DesignShape(
        @NotNull List<@NotNull @Valid Media> media,
        @NotEmpty List<@NotNull @Valid Variant> variants) {

    /** A file by its hash. */
    @Schema(name = "DesignMedia")
    public record Media(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,
            @NotNull @Size(max = 4000) String altText,
            @NotNull @Pattern(regexp = "MAIN|COVER") String role) {}

    /** What goes with it on one channel; {@code title} is null where the platform has none. */
    @Schema(name = "DesignVariant")
    public record Variant(
            @NotNull @Pattern(regexp = "INSTAGRAM|FACEBOOK|TIKTOK|X|YOUTUBE|THREADS")
            String channel,

            @NotNull @Size(max = 65_000) String caption,
            @Size(min = 1, max = 200) String title,
            @NotNull List<@NotBlank @Size(max = 200) String> hashtags) {}
}
