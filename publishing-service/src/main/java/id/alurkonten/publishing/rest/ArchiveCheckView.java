package id.alurkonten.publishing.rest;

import id.alurkonten.publishing.archive.ArchiveCheck;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a verification found. */
@Schema(name = "ArchiveCheck", description = "Hasil verifikasi: paket dan lembar kendali dibaca ulang")
record ArchiveCheckView(
        UUID contentId,
        UUID archiveId,
        boolean intact,
        Instant checkedAt,

        @Schema(description = "SHA-256 paket seperti dicatat saat diarsipkan")
        String packageSha256,

        @Schema(description = "Yang rusak; kosong bila utuh")
        List<FindingView> findings) {

    /** One thing that is broken. */
    @Schema(name = "ArchiveFinding", description = "Satu hal yang rusak")
    record FindingView(ArchiveCheck.Part part, String message) {

        static List<FindingView> all(List<ArchiveCheck.Finding> findings, Locale locale) {
            return findings.stream()
                    .map(finding ->
                            new FindingView(finding.part(), finding.message().in(locale)))
                    .toList();
        }
    }

    static ArchiveCheckView of(ArchiveCheck check, Locale locale) {
        return new ArchiveCheckView(
                check.contentId(),
                check.archiveId(),
                check.isIntact(),
                check.checkedAt(),
                check.expectedSha256(),
                FindingView.all(check.findings(), locale));
    }
}
