package id.alurkonten.production.rest;

import id.alurkonten.kit.problem.Messages;
import id.alurkonten.production.design.Channel;
import id.alurkonten.production.design.DesignMedia;
import id.alurkonten.production.design.Variant;
import id.alurkonten.production.fit.Rendition;
import id.alurkonten.production.limits.Finding;
import id.alurkonten.production.limits.Rule;
import id.alurkonten.production.limits.Severity;
import id.alurkonten.production.task.DesignVersion;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A design version, with what it breaks of the platforms' limits, in the reader's language. */
@Schema(name = "DesignVersion", description = "Versi desain; tidak pernah berubah")
record VersionView(
        int version,

        @Schema(description = "Untuk revisi ke berapa versi ini dibuat")
        int revision,

        @Schema(description = "SHA-256 atas JSON kanonik (RFC 8785) dari {media, variants}")
        String contentHash,

        List<DesignMedia> media,
        List<Variant> variants,

        @Schema(description = "Gambar yang diturunkan agar pas di platformnya, dari gambar yang diunggah")
        List<Rendition> renditions,

        String note,
        String uploadedBy,
        Instant uploadedAt,
        List<FindingView> findings) {

    /** A limit that the design breaks. */
    @Schema(name = "Finding", description = "Batas platform yang dilanggar; BLOCK menghalangi ready, WARN peringatan")
    record FindingView(
            Channel channel,
            Rule rule,
            Severity severity,

            @Schema(description = "Bagian desain", examples = "variants[0].caption")
            String field,

            String message) {

        static FindingView of(Finding finding, Locale locale) {
            return new FindingView(
                    finding.channel(),
                    finding.rule(),
                    finding.severity(),
                    finding.field(),
                    Messages.ofKit().text(locale, finding.rule().messageKey(), finding.messageArguments()));
        }
    }

    static VersionView of(DesignVersion version, Locale locale) {
        return new VersionView(
                version.number(),
                version.revision(),
                version.contentHash(),
                version.design().media(),
                version.design().variants(),
                version.renditions(),
                version.note(),
                version.uploadedBy(),
                version.uploadedAt(),
                version.findings().stream()
                        .map(finding -> FindingView.of(finding, locale))
                        .toList());
    }
}
