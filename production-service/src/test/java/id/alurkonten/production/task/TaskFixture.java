package id.alurkonten.production.task;

import com.github.f4b6a3.uuid.UuidCreator;
import id.alurkonten.production.design.Channel;
import id.alurkonten.production.design.ContentFormat;
import id.alurkonten.production.design.Design;
import id.alurkonten.production.design.DesignMedia;
import id.alurkonten.production.design.Variant;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.Output;
import id.alurkonten.sop.OutputKind;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.Role;
import id.alurkonten.sop.StepCode;
import id.alurkonten.sop.StepDraft;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tasks as they are on a Monday in December, before any framework. */
public final class TaskFixture {

    public static final QualityStandard STANDARD = QualityStandard.load();
    public static final Instant SUBMITTED = Instant.parse("2026-12-07T01:00:00Z");
    public static final Instant ASSIGNED = Instant.parse("2026-12-07T01:20:00Z");
    public static final Instant STARTED = Instant.parse("2026-12-07T01:30:00Z");
    public static final Instant HANDED_OVER = Instant.parse("2026-12-07T02:45:00Z");
    public static final Instant DECIDED = Instant.parse("2026-12-07T03:10:00Z");

    public static final Actor PLANNER = new Actor("humas1", "Humas 1", Role.HUMAS);
    public static final Actor KOORDINATOR = new Actor("koordinator", "Koordinator", Role.KOORDINATOR);
    public static final Actor SEKRETARIS = new Actor("sekretaris", "Sekretaris", Role.SEKRETARIS);
    public static final Actor ASSIGNEE = new Actor("humas3", "Humas 3", Role.HUMAS);
    public static final Actor ANOTHER = new Actor("humas2", "Humas 2", Role.HUMAS);

    public static final Assignment TO_HUMAS3 = new Assignment("humas3", "1. Sampul. 2. Ringkasan.", null);
    private static final String IMAGE = "a".repeat(64);

    private TaskFixture() {}

    public static PlanItem carousel(UUID contentId) {
        return item(contentId, ContentFormat.CAROUSEL, Channel.INSTAGRAM, Channel.FACEBOOK);
    }

    public static PlanItem item(UUID contentId, ContentFormat format, Channel... channels) {
        return new PlanItem(
                contentId,
                "Capaian Kinerja November 2026",
                format,
                Set.of(channels),
                Instant.parse("2026-12-16T02:00:00Z"),
                "Kinerja",
                null,
                null,
                null,
                List.of("#JabarTransparan"),
                List.of(),
                "humas3",
                List.of("humas1"));
    }

    public static Submission submission(PlanItem... items) {
        UUID planId = UuidCreator.getTimeOrderedEpoch();
        ControlSheet sheet = ControlSheet.empty()
                .append(step(StepCode.RESEARCH, planId), STANDARD)
                .append(step(StepCode.PLAN, planId), STANDARD)
                .append(step(StepCode.SUBMIT, planId), STANDARD);
        return new Submission(
                planId,
                "Rencana konten Desember 2026",
                LocalDate.parse("2026-12-01"),
                LocalDate.parse("2026-12-31"),
                List.of(items),
                SUBMITTED,
                PLANNER,
                sheet,
                1);
    }

    private static StepDraft step(StepCode code, UUID planId) {
        return StepDraft.of(
                code,
                0,
                PLANNER,
                SUBMITTED.minusSeconds(600),
                SUBMITTED,
                Output.of(OutputKind.PLAN_FORM, "plan:" + planId));
    }

    public static ReceivedPlan receivedPlan() {
        return ReceivedPlan.of(submission(carousel(UuidCreator.getTimeOrderedEpoch())));
    }

    public static ProductionTask unassigned() {
        return unassigned(carousel(UuidCreator.getTimeOrderedEpoch()));
    }

    public static ProductionTask unassigned(PlanItem item) {
        return ProductionTask.of(item, submission(item), STANDARD);
    }

    public static ProductionTask assigned() {
        ProductionTask task = unassigned();
        task.assign(TO_HUMAS3, KOORDINATOR, ASSIGNED, STANDARD);
        return task;
    }

    public static ProductionTask inProduction() {
        ProductionTask task = assigned();
        task.start(ASSIGNEE, STARTED, STANDARD);
        return task;
    }

    public static ProductionTask underReview() {
        ProductionTask task = inProduction();
        handOver(task, HANDED_OVER);
        return task;
    }

    public static ProductionTask revisionRequested() {
        ProductionTask task = underReview();
        task.requestRevision(review(task, "REVISION_REQUESTED"), STANDARD);
        return task;
    }

    public static ProductionTask inRevision() {
        ProductionTask task = revisionRequested();
        task.start(ASSIGNEE, DECIDED.plusSeconds(600), STANDARD);
        return task;
    }

    public static ProductionTask approved() {
        ProductionTask task = underReview();
        task.approve(review(task, "APPROVED"));
        return task;
    }

    public static ProductionTask cancelled() {
        ProductionTask task = unassigned();
        task.cancel("Acara ditunda.", 2);
        return task;
    }

    public static ProductionTask in(TaskStatus status) {
        return switch (status) {
            case UNASSIGNED -> unassigned();
            case ASSIGNED -> assigned();
            case IN_PRODUCTION -> inProduction();
            case UNDER_REVIEW -> underReview();
            case REVISION_REQUESTED -> revisionRequested();
            case IN_REVISION -> inRevision();
            case APPROVED -> approved();
            case CANCELLED -> cancelled();
        };
    }

    /** Uploads a design with a variant for each channel, and hands it over. */
    public static ProductionEvent.HandedOver handOver(ProductionTask task, Instant at) {
        DesignVersion version = task.addVersion(design(task), List.of(), List.of(), null, ASSIGNEE, at);
        return task.handOver(version, List.of(), ASSIGNEE, at, STANDARD);
    }

    public static Design design(ProductionTask task) {
        return new Design(
                List.of(
                        new DesignMedia(IMAGE, "Sampul", DesignMedia.Role.MAIN),
                        new DesignMedia(IMAGE, "Ringkasan", DesignMedia.Role.MAIN)),
                task.item().channels().stream()
                        .sorted()
                        .map(channel -> new Variant(channel, "Capaian kinerja.", null, List.of("#JabarTransparan")))
                        .toList());
    }

    /** A decision on what is under review, signed on its sheet. */
    public static Review review(ProductionTask task, String decision) {
        String hash = design(task).contentHash();
        ControlSheet signed = task.sheet()
                .append(
                        StepDraft.ofStage(
                                task.revision(),
                                Role.SEKRETARIS,
                                SEKRETARIS,
                                HANDED_OVER,
                                DECIDED,
                                STANDARD.dueAt(StepCode.APPROVE, HANDED_OVER),
                                Output.of(OutputKind.DESIGN, "hash:" + hash, "decision:" + decision)),
                        STANDARD);
        return new Review(task.contentId(), task.revision(), hash, DECIDED, SEKRETARIS, signed, task.sequence() + 1);
    }
}
