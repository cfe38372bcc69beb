package id.alurkonten.planning.plan;

import static id.alurkonten.planning.plan.PlanCommand.EDIT;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.planning.plan.JsonColumns.SheetColumn;
import id.alurkonten.planning.plan.PlanEvent.ItemCancelled;
import id.alurkonten.planning.plan.PlanEvent.ItemRemoved;
import id.alurkonten.planning.plan.PlanEvent.ItemWritten;
import id.alurkonten.planning.plan.PlanEvent.PlanOverdue;
import id.alurkonten.planning.plan.PlanEvent.PlanSubmitted;
import id.alurkonten.planning.plan.PlanEvent.StepOpened;
import id.alurkonten.planning.plan.PlanEvent.SubmittedItem;
import id.alurkonten.planning.research.Research;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.Output;
import id.alurkonten.sop.OutputKind;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.StepCode;
import id.alurkonten.sop.StepDraft;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;

/**
 * The plan form (Borang Perencanaan Media Sosial) with its lines: steps 2 and 3 of the procedure, and step 1's lines on
 * its control sheet. Whoever changes it has locked its row; every change is a new version.
 */
@Entity
@Table(name = "content_plan")
public class ContentPlan {

    public static final int MAX_ITEMS = 200;

    @Id
    private UUID id;

    private String title;
    private LocalDate periodStart;
    private LocalDate periodEnd;

    @Enumerated(EnumType.STRING)
    private PlanStatus status;

    private String createdBy;
    private String createdByName;
    private Instant createdAt;
    private Instant stepSince;
    private Instant stepDueAt;
    private Instant submittedAt;
    private long submittedSequence;
    private long sequence;
    private String reason;

    @Convert(converter = SheetColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private ControlSheet controlSheet;

    private long version;

    @ElementCollection
    @CollectionTable(name = "plan_research", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    @Column(name = "research_id")
    private List<UUID> researchIds = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<ContentItem> items = new ArrayList<>();

    protected ContentPlan() {}

    /** Begins a form; from now on step 2 runs. */
    public static ContentPlan draft(UUID id, PlanHead head, Actor by, Instant now, QualityStandard standard) {
        ContentPlan plan = new ContentPlan();
        plan.id = id;
        plan.status = PlanStatus.DRAFT;
        plan.createdBy = by.id();
        plan.createdByName = by.name();
        plan.createdAt = now;
        plan.controlSheet = ControlSheet.empty();
        plan.write(head);
        plan.openStep(StepCode.PLAN, now, standard);
        return plan;
    }

    /** Rewrites the head of the form. */
    public void rewrite(PlanHead head) {
        status = status.after(EDIT);
        write(head);
    }

    /** Adds a line at the end. */
    public ItemWritten addItem(UUID contentId, ItemDetails details, Actor by) {
        status = status.after(EDIT);
        if (plannedItems().size() == MAX_ITEMS) {
            throw ProblemException.invalid("items", "plan.items.many", MAX_ITEMS);
        }
        ContentItem item = new ContentItem(contentId, this, items.size() + 1, details, by.id());
        items.add(item);
        version++;
        return written(item);
    }

    /** Rewrites a line; whoever does is a contributor to it. */
    public ItemWritten rewriteItem(UUID contentId, ItemDetails details, Actor by) {
        status = status.after(EDIT);
        ContentItem item = item(contentId);
        item.rewrite(details, by.id());
        version++;
        return written(item);
    }

    /** Takes a line off the form. One that others know of from an earlier submission is called off instead. */
    public PlanEvent removeItem(UUID contentId, String why, Actor by, Instant now) {
        status = status.after(EDIT);
        ContentItem item = item(contentId);
        version++;
        if (item.isAnnounced()) {
            item.end(ItemState.CANCELLED);
            return new ItemCancelled(id, contentId, true, why, by, now);
        }
        item.end(ItemState.REMOVED);
        return new ItemRemoved(id, contentId);
    }

    /** Ends step 2: signs for the researches that are not on the sheet yet, then for the form. Rule 2. */
    public StepOpened complete(List<Research> researches, Actor by, Instant now, QualityStandard standard) {
        PlanStatus finalized = status.after(PlanCommand.FINALIZE);
        PlanRules.requireReady(this, researches, now, standard.calendar().zone());
        Set<String> signed = PlanRules.signedResearches(controlSheet);
        for (Research research : researches) {
            if (research.isCompleted() && !signed.contains("research:" + research.id())) {
                controlSheet = controlSheet.append(research.signature(), standard);
            }
        }
        status = finalized;
        sign(StepCode.PLAN, by, now, standard);
        return opened(StepCode.SUBMIT, now, standard);
    }

    /** Opens a finalized form for changes again: step 2 runs once more, from now. */
    public StepOpened reopen(Instant now, QualityStandard standard) {
        status = status.after(PlanCommand.REOPEN);
        return opened(StepCode.PLAN, now, standard);
    }

    /** Ends step 3: the form is the Koordinator's now. */
    public PlanSubmitted submit(Actor by, Instant now, QualityStandard standard) {
        PlanStatus submitted = status.after(PlanCommand.SUBMIT);
        PlanRules.requireItems(this);
        status = submitted;
        sign(StepCode.SUBMIT, by, now, standard);
        sequence++;
        submittedSequence = sequence;
        submittedAt = now;
        reason = null;
        plannedItems().forEach(ContentItem::announce);
        version++;
        return new PlanSubmitted(
                id,
                title,
                periodStart,
                periodEnd,
                plannedItems().stream()
                        .map(item -> new SubmittedItem(item.contentId(), item.details(), item.contributors()))
                        .toList(),
                contributors(),
                now,
                by,
                controlSheet,
                sequence);
    }

    /** The Koordinator gave the form back: step 2 runs once more, from then. Empty if that is old news. */
    public Optional<StepOpened> returned(String why, long heard, Instant when, QualityStandard standard) {
        if (heard <= submittedSequence || !status.allows(PlanCommand.RETURN)) {
            return Optional.empty();
        }
        status = status.after(PlanCommand.RETURN);
        sequence = Math.max(sequence, heard);
        reason = why;
        return Optional.of(opened(StepCode.PLAN, when, standard));
    }

    /** Calls off the whole form and those of its contents that can still be. */
    public List<ItemCancelled> cancel(Set<UUID> cancellable, String why, Actor by, Instant now) {
        status = status.after(PlanCommand.CANCEL);
        reason = why;
        version++;
        return plannedItems().stream()
                .filter(item -> cancellable.contains(item.contentId()))
                .map(item -> end(item, why, by, now))
                .toList();
    }

    /** Calls off one content; whether that is still possible, the content's own status says. */
    public ItemCancelled cancelItem(UUID contentId, String why, Actor by, Instant now) {
        version++;
        return end(item(contentId), why, by, now);
    }

    /** A cancel came too late: the content goes on. */
    public void restoreItem(UUID contentId) {
        items.stream()
                .filter(item -> item.contentId().equals(contentId) && item.state() == ItemState.CANCELLED)
                .forEach(item -> {
                    item.end(ItemState.PLANNED);
                    version++;
                });
    }

    /** Follows its contents: distributed when all of them are assigned, completed when all have ended. */
    public void follow(boolean allAssigned, boolean allEnded) {
        if (allAssigned && status.allows(PlanCommand.DISTRIBUTE)) {
            moveBy(PlanCommand.DISTRIBUTE);
        }
        if (allEnded && status.allows(PlanCommand.COMPLETE)) {
            moveBy(PlanCommand.COMPLETE);
        }
        if (!allEnded && status.allows(PlanCommand.RESUME)) {
            moveBy(PlanCommand.RESUME);
        }
    }

    /** Its open step is over time. */
    public PlanOverdue overdue(Instant now) {
        sequence++;
        version++;
        return new PlanOverdue(id, openStep().orElseThrow(), stepDueAt, createdBy, controlSheet, sequence, now);
    }

    private void write(PlanHead head) {
        title = head.title();
        periodStart = head.periodStart();
        periodEnd = head.periodEnd();
        if (!researchIds.equals(head.researchIds())) {
            researchIds.clear();
            researchIds.addAll(head.researchIds());
        }
        version++;
    }

    private void moveBy(PlanCommand command) {
        status = status.after(command);
        version++;
    }

    private void sign(StepCode step, Actor by, Instant now, QualityStandard standard) {
        Output form = Output.of(OutputKind.PLAN_FORM, "plan:" + id);
        controlSheet = controlSheet.append(StepDraft.of(step, 0, by, stepSince, now, form), standard);
    }

    private StepOpened opened(StepCode step, Instant now, QualityStandard standard) {
        openStep(step, now, standard);
        version++;
        List<UUID> contents =
                plannedItems().stream().map(ContentItem::contentId).toList();
        return new StepOpened(id, contents, step, sequence, now, controlSheet);
    }

    private void openStep(StepCode step, Instant now, QualityStandard standard) {
        stepSince = now;
        stepDueAt = standard.dueAt(step, now);
    }

    private ItemCancelled end(ContentItem item, String why, Actor by, Instant now) {
        item.end(ItemState.CANCELLED);
        return new ItemCancelled(id, item.contentId(), item.isAnnounced(), why, by, now);
    }

    private ItemWritten written(ContentItem item) {
        return new ItemWritten(
                id, item.contentId(), item.position(), item.details(), sequence, StepCode.PLAN, stepSince);
    }

    private ContentItem item(UUID contentId) {
        return items.stream()
                .filter(item -> item.isPlanned() && item.contentId().equals(contentId))
                .findFirst()
                .orElseThrow(() -> PlanRules.noSuchContent(contentId));
    }

    private List<String> contributors() {
        return Stream.concat(
                        Stream.of(createdBy), plannedItems().stream().flatMap(item -> item.contributors().stream()))
                .distinct()
                .toList();
    }

    /** The lines on the form. */
    public List<ContentItem> plannedItems() {
        return items.stream().filter(ContentItem::isPlanned).toList();
    }

    /** The lines to be seen: those on the form, and those called off. */
    public List<ContentItem> visibleItems() {
        return items.stream().filter(item -> item.state() != ItemState.REMOVED).toList();
    }

    public UUID id() {
        return id;
    }

    public PlanHead head() {
        return new PlanHead(title, periodStart, periodEnd, List.copyOf(researchIds));
    }

    public PlanStatus status() {
        return status;
    }

    public String createdBy() {
        return createdBy;
    }

    public String createdByName() {
        return createdByName;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The step of the procedure that the form is in while it is Humas's: 2 or 3. */
    public Optional<StepCode> openStep() {
        return switch (status) {
            case DRAFT, RETURNED -> Optional.of(StepCode.PLAN);
            case FINALIZED -> Optional.of(StepCode.SUBMIT);
            case SUBMITTED, DISTRIBUTED, COMPLETED, CANCELLED -> Optional.empty();
        };
    }

    /** When the open step began; of a plan that has no open step of its own, when the last one did. */
    public Instant stepSince() {
        return stepSince;
    }

    public Instant stepDueAt() {
        return stepDueAt;
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    /** Why it was returned or cancelled. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public ControlSheet controlSheet() {
        return controlSheet;
    }

    public long sequence() {
        return sequence;
    }

    public long version() {
        return version;
    }
}
