package id.alurkonten.planning.rest;

import id.alurkonten.planning.research.Finding;
import id.alurkonten.planning.research.NewFinding;
import id.alurkonten.planning.research.Platform;
import id.alurkonten.planning.research.Research;
import id.alurkonten.planning.research.ResearchStatus;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the research operations take and show. */
final class ResearchViews {

    private ResearchViews() {}

    @Schema(name = "ResearchRequest")
    record ResearchRequest(
            @Schema(description = "Isu yang diriset", examples = "Perizinan berusaha berbasis risiko")
            @NotBlank
            @Size(max = 200)
            String topic) {}

    @Schema(name = "FindingRequest")
    record FindingRequest(
            @Schema(description = "Tempat isu ditemukan") @NotNull
            Platform platform,

            @NotBlank @Size(max = 200) String title,

            @Schema(description = "Tautan http atau https") @Size(max = 4000) @Pattern(regexp = "^https?://\\S+$")
            String url,

            @Size(max = 4000) String note,

            @Schema(description = "SHA-256 tangkapan layar yang sudah diunggah lewat POST /media")
            @NotNull
            @Pattern(regexp = "^[0-9a-f]{64}$")
            String screenshot) {

        NewFinding toFinding() {
            return new NewFinding(platform, title.strip(), url, note, screenshot);
        }
    }

    @Schema(name = "Finding", description = "Temuan: what was found, with its screenshot")
    record FindingView(
            UUID id,
            Platform platform,
            String title,
            String url,
            String note,

            @Schema(description = "SHA-256, lihat GET /media/{sha256}")
            String screenshot,

            String addedBy,
            Instant addedAt) {

        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.id(),
                    finding.platform(),
                    finding.title(),
                    finding.url().orElse(null),
                    finding.note().orElse(null),
                    finding.screenshot(),
                    finding.addedBy(),
                    finding.addedAt());
        }
    }

    @Schema(name = "Research", description = "Riset isu (langkah 1)")
    record ResearchView(
            UUID id,
            String topic,
            ResearchStatus status,
            Instant startedAt,

            @Schema(description = "Pengenal orang yang membuka riset")
            String startedBy,

            @Schema(description = "Batas mutu baku waktu") Instant dueAt,
            Instant completedAt,
            String completedBy,
            List<FindingView> findings) {

        static ResearchView of(Research research) {
            return new ResearchView(
                    research.id(),
                    research.topic(),
                    research.status(),
                    research.startedAt(),
                    research.startedBy(),
                    research.dueAt(),
                    research.completedAt().orElse(null),
                    research.completedBy().orElse(null),
                    research.findings().stream().map(FindingView::of).toList());
        }
    }
}
