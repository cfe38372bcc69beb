package id.alurkonten.planning.rest;

import id.alurkonten.planning.content.ChannelFacts;
import id.alurkonten.planning.content.ChannelStatus;
import id.alurkonten.planning.content.ContentFacts;
import id.alurkonten.planning.content.ContentStatus;
import id.alurkonten.planning.content.ContentView;
import id.alurkonten.planning.content.Fact;
import id.alurkonten.planning.plan.Channel;
import id.alurkonten.planning.plan.ContentFormat;
import id.alurkonten.planning.plan.ItemDetails;
import id.alurkonten.planning.rest.PlanViews.OpenStep;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.StepRecord;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How contents are shown. */
final class ContentDisplays {

    private ContentDisplays() {}

    @Schema(name = "ContentChannel", description = "Keadaan konten di satu kanal")
    record ChannelView(
            Channel channel,
            ChannelStatus status,
            @Schema(description = "Tautan tayangan") String url,
            Instant publishedAt,
            @Schema(description = "SHA-256 bukti tayang") String evidence,

            @Schema(description = "Alasan gagal atau diturunkan")
            String reason) {

        static ChannelView of(Channel channel, ContentView view) {
            ChannelFacts facts = view.facts().on(channel);
            ChannelStatus status = view.statusOn(channel);
            String reason =
                    switch (status) {
                        case FAILED -> facts.failed().reason();
                        case TAKEN_DOWN -> facts.takenDown().reason();
                        case PLANNED, SCHEDULED, PUBLISHED, CANCELLED -> null;
                    };
            return facts.shown() == null
                    ? new ChannelView(channel, status, null, null, null, reason)
                    : new ChannelView(
                            channel,
                            status,
                            facts.shown().url(),
                            facts.shown().publishedAt(),
                            facts.shown().evidence(),
                            reason);
        }

        static List<ChannelView> all(ContentView view) {
            return view.details().channels().stream()
                    .map(channel -> of(channel, view))
                    .toList();
        }
    }

    @Schema(name = "ContentSummary")
    record ContentSummary(
            UUID contentId,
            UUID planId,
            String title,
            ContentFormat format,
            ContentStatus status,

            @Schema(description = "Revisi ke-; 0 sebelum produksi")
            int revision,

            String assignee,
            Instant scheduledAt,
            List<ChannelView> channels,
            OpenStep currentStep) {

        static ContentSummary of(ContentView view, Instant now) {
            return new ContentSummary(
                    view.contentId(),
                    view.planId(),
                    view.details().title(),
                    view.details().format(),
                    view.status(),
                    revisionOf(view.facts()),
                    view.assignee().orElse(null),
                    view.details().scheduledAt(),
                    ChannelView.all(view),
                    step(view, now));
        }
    }

    @Schema(name = "OverdueNotice", description = "Pemberitahuan keterlambatan yang terakhir")
    record OverdueView(int step, Instant dueAt, String waitingFor, Instant reportedAt) {}

    @Schema(name = "Content", description = "Konten di sepanjang prosedur, dengan seluruh lembar kendalinya")
    record ContentDetail(
            UUID contentId,
            UUID planId,
            String title,
            ContentFormat format,
            ContentStatus status,

            @Schema(description = "Revisi ke-; 0 sebelum produksi")
            int revision,

            String assignee,
            Instant scheduledAt,
            String pillar,
            String theme,
            String brief,
            String caption,
            List<String> hashtags,
            List<String> references,
            String suggestedAssignee,

            @Schema(description = "Outline dari Koordinator (langkah 4)")
            String outline,

            @Schema(description = "Kapan desain diharapkan") Instant designDueAt,
            @Schema(description = "Alasan pembatalan") String cancelReason,
            UUID archiveId,
            List<ChannelView> channels,
            OpenStep currentStep,
            OverdueView lastOverdue,
            @Schema(implementation = StepRecord[].class) ControlSheet controlSheet) {

        static ContentDetail of(ContentView view, Instant now) {
            ItemDetails item = view.details();
            ContentFacts facts = view.facts();
            Fact.Overdue late = facts.overdue();
            return new ContentDetail(
                    view.contentId(),
                    view.planId(),
                    item.title(),
                    item.format(),
                    view.status(),
                    revisionOf(facts),
                    view.assignee().orElse(null),
                    item.scheduledAt(),
                    item.pillar(),
                    item.theme(),
                    item.brief(),
                    item.caption(),
                    item.hashtags(),
                    item.references(),
                    item.suggestedAssignee(),
                    facts.assignment() == null ? null : facts.assignment().outline(),
                    facts.assignment() == null ? null : facts.assignment().wantedAt(),
                    view.status() == ContentStatus.CANCELLED ? facts.cancelled().reason() : null,
                    facts.archived() == null ? null : facts.archived().archiveId(),
                    ChannelView.all(view),
                    step(view, now),
                    late == null
                            ? null
                            : new OverdueView(late.step().number(), late.dueAt(), late.waitingFor(), late.at()),
                    view.controlSheet());
        }
    }

    private static int revisionOf(ContentFacts facts) {
        return facts.progress() == null ? 0 : facts.progress().revision();
    }

    private static OpenStep step(ContentView view, Instant now) {
        return view.step()
                .map(step -> new OpenStep(step.number(), view.stepStartedAt(), view.stepDueAt(), view.isOverdue(now)))
                .orElse(null);
    }
}
