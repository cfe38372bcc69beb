package id.alurkonten.planning.rest;

import id.alurkonten.planning.content.ContentStatus;
import id.alurkonten.planning.plan.Channel;
import id.alurkonten.planning.plan.ContentFormat;
import id.alurkonten.planning.plan.ContentItem;
import id.alurkonten.planning.plan.ContentPlan;
import id.alurkonten.planning.plan.ItemDetails;
import id.alurkonten.planning.plan.PlanHead;
import id.alurkonten.planning.plan.PlanStatus;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.StepRecord;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** What the plan operations take and show. */
final class PlanViews {

    private PlanViews() {}

    @Schema(name = "PlanRequest")
    record PlanRequest(
            @Schema(examples = "Rencana konten Desember 2026") @NotBlank @Size(max = 200)
            String title,

            @Schema(description = "Hari pertama", examples = "2026-12-01") @NotNull
            LocalDate periodStart,

            @Schema(description = "Hari terakhir", examples = "2026-12-31") @NotNull
            LocalDate periodEnd,

            @Schema(description = "Riset yang menjadi dasar; sedikitnya satu harus selesai saat borang diselesaikan")
            @Size(max = 20)
            @UniqueElements
            List<@NotNull UUID> researchIds) {

        PlanHead toHead() {
            return new PlanHead(title.strip(), periodStart, periodEnd, researchIds == null ? List.of() : researchIds);
        }
    }

    @Schema(name = "PlanItemRequest")
    record ItemRequest(
            @NotBlank @Size(max = 200) String title,
            @NotNull ContentFormat format,

            @NotEmpty @Size(max = 6) @UniqueElements List<@NotNull Channel> channels,

            @Schema(description = "Jadwal tayang", examples = "2026-12-16T02:00:00Z") @NotNull
            Instant scheduledAt,

            @Schema(description = "Pilar konten") @Size(max = 200)
            String pillar,

            @Schema(description = "Tema") @Size(max = 200) String theme,

            @Schema(description = "Arahan isi") @Size(max = 65_000)
            String brief,

            @Schema(description = "Usulan takarir") @Size(max = 65_000)
            String caption,

            @Size(max = 50) List<@NotBlank @Size(max = 200) String> hashtags,

            @Schema(description = "Rujukan: tautan atau keterangan") @Size(max = 50)
            List<@NotBlank @Size(max = 4000) String> references,

            @Schema(description = "Usulan PIC; yang menentukan Koordinator", examples = "humas3")
            @Size(max = 255)
            @Pattern(regexp = "^\\S+$")
            String suggestedAssignee) {

        ItemDetails toDetails() {
            return new ItemDetails(
                    title.strip(),
                    format,
                    channels,
                    scheduledAt.truncatedTo(ChronoUnit.MILLIS),
                    pillar,
                    theme,
                    brief,
                    caption,
                    hashtags,
                    references,
                    suggestedAssignee);
        }
    }

    @Schema(name = "CancelRequest")
    record CancelRequest(
            @Schema(examples = "Acara ditunda ke bulan Januari.") @NotBlank @Size(max = 4000)
            String reason) {}

    @Schema(name = "PlanItem", description = "Butir rencana")
    record ItemView(
            @Schema(description = "Pengenal konten di semua layanan")
            UUID contentId,

            String title,
            ContentFormat format,
            List<Channel> channels,
            Instant scheduledAt,
            String pillar,
            String theme,
            String brief,
            String caption,
            List<String> hashtags,
            List<String> references,
            String suggestedAssignee,

            @Schema(description = "Keadaan kontennya sekarang")
            ContentStatus status,

            @Schema(description = "Siapa saja yang menulis butir ini")
            List<String> contributors) {

        static ItemView of(ContentItem item, ContentStatus status) {
            ItemDetails details = item.details();
            return new ItemView(
                    item.contentId(),
                    details.title(),
                    details.format(),
                    details.channels(),
                    details.scheduledAt(),
                    details.pillar(),
                    details.theme(),
                    details.brief(),
                    details.caption(),
                    details.hashtags(),
                    details.references(),
                    details.suggestedAssignee(),
                    status,
                    item.contributors());
        }
    }

    @Schema(name = "OpenStep", description = "Langkah SOP yang sedang berjalan")
    record OpenStep(
            @Schema(description = "Nomor langkah, 1–9", examples = "4")
            int step,

            Instant startedAt,
            @Schema(description = "Batas mutu baku waktu") Instant dueAt,
            boolean overdue) {}

    @Schema(name = "PlanSummary")
    record PlanSummary(
            UUID id,
            String title,
            LocalDate periodStart,
            LocalDate periodEnd,
            PlanStatus status,
            String createdBy,
            Instant createdAt,
            Instant submittedAt) {

        static PlanSummary of(ContentPlan plan) {
            return new PlanSummary(
                    plan.id(),
                    plan.head().title(),
                    plan.head().periodStart(),
                    plan.head().periodEnd(),
                    plan.status(),
                    plan.createdBy(),
                    plan.createdAt(),
                    plan.submittedAt().orElse(null));
        }
    }

    @Schema(name = "Plan", description = "Borang Perencanaan Media Sosial")
    record PlanView(
            UUID id,
            String title,
            LocalDate periodStart,
            LocalDate periodEnd,
            List<UUID> researchIds,
            PlanStatus status,
            String createdBy,
            Instant createdAt,
            Instant submittedAt,

            @Schema(description = "Alasan dikembalikan atau dibatalkan")
            String reason,

            OpenStep currentStep,
            List<ItemView> items,
            @Schema(implementation = StepRecord[].class) ControlSheet controlSheet) {

        static PlanView of(ContentPlan plan, Map<UUID, ContentStatus> statuses, Instant now) {
            PlanHead head = plan.head();
            return new PlanView(
                    plan.id(),
                    head.title(),
                    head.periodStart(),
                    head.periodEnd(),
                    head.researchIds(),
                    plan.status(),
                    plan.createdBy(),
                    plan.createdAt(),
                    plan.submittedAt().orElse(null),
                    plan.reason().orElse(null),
                    plan.openStep()
                            .map(step -> new OpenStep(
                                    step.number(),
                                    plan.stepSince(),
                                    plan.stepDueAt(),
                                    plan.stepDueAt().isBefore(now)))
                            .orElse(null),
                    plan.visibleItems().stream()
                            .map(item -> ItemView.of(item, statuses.get(item.contentId())))
                            .toList(),
                    plan.controlSheet());
        }
    }
}
