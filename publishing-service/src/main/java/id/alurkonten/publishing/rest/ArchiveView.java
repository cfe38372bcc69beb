package id.alurkonten.publishing.rest;

import id.alurkonten.publishing.approval.StageDecision;
import id.alurkonten.publishing.archive.ArchiveAudits.Audit;
import id.alurkonten.publishing.archive.ArchiveRecord;
import id.alurkonten.publishing.archive.ArchiveService.Archived;
import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.sop.StepRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An archived content as people see it; decisions and control sheet only where one alone is asked for. */
@Schema(name = "Archive", description = "Arsip satu konten (langkah 8)")
record ArchiveView(
        UUID archiveId,
        UUID contentId,
        UUID planId,
        int revision,
        @Schema(examples = "Capaian Kinerja November 2026") String title,
        @Schema(examples = "CAROUSEL") String format,
        List<Channel> channels,
        String contentHash,
        String packageSha256,
        @Schema(description = "Byte") long packageSize,
        @Schema(description = "Paket BagIt (ZIP)") String packageHref,
        Instant approvedAt,
        Instant archivedAt,

        @Schema(description = "Kode klasifikasi", examples = "HM.02.03")
        String classification,

        @Schema(description = "Jadwal retensi", examples = "2 tahun aktif, 3 tahun inaktif")
        String retention,

        @Schema(description = "Lokasi fisik", examples = "Lemari 2, map Desember 2026")
        String physicalLocation,

        @Schema(description = "Pemeriksaan berkala terakhir; tidak ada sebelum yang pertama")
        AuditView lastAudit,

        List<StageDecision> stages,

        @Schema(description = "Lembar kendali sampai sekarang, termasuk langkah 8 dan 9")
        List<StepRecord> controlSheet) {

    /** What the audit found when it last read the package again. */
    @Schema(name = "ArchiveAudit", description = "Paket dibaca ulang secara berkala")
    record AuditView(
            Instant checkedAt,
            boolean intact,

            @Schema(description = "Sejak kapan diketahui rusak")
            Instant brokenSince,

            @Schema(description = "Yang rusak; kosong bila utuh")
            List<ArchiveCheckView.FindingView> findings) {

        static AuditView of(Audit audit, Locale locale) {
            return audit == null
                    ? null
                    : new AuditView(
                            audit.checkedAt(),
                            audit.isIntact(),
                            audit.brokenSince().orElse(null),
                            ArchiveCheckView.FindingView.all(audit.findings(), locale));
        }
    }

    static ArchiveView listed(ArchiveRecord record, Audit audit, Locale locale) {
        return of(record, AuditView.of(audit, locale), null, null);
    }

    static ArchiveView whole(Archived archived, Audit audit, Locale locale) {
        return of(
                archived.record(),
                AuditView.of(audit, locale),
                archived.folder().approval().orElseThrow().stages(),
                archived.folder().controlSheet().records());
    }

    private static ArchiveView of(
            ArchiveRecord record, AuditView audit, List<StageDecision> stages, List<StepRecord> controlSheet) {
        return new ArchiveView(
                record.archiveId(),
                record.contentId(),
                record.planId(),
                record.revision(),
                record.title(),
                record.format(),
                record.channels(),
                record.contentHash(),
                record.packageSha256(),
                record.packageSize(),
                "/api/v1/archive/" + record.contentId() + "/package",
                record.approvedAt(),
                record.archivedAt(),
                record.classification(),
                record.retention().orElse(null),
                record.physicalLocation().orElse(null),
                audit,
                stages,
                controlSheet);
    }
}
