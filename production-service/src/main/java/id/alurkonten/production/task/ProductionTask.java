package id.alurkonten.production.task;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import id.alurkonten.production.design.Design;
import id.alurkonten.production.fit.Rendition;
import id.alurkonten.production.limits.Finding;
import id.alurkonten.production.task.ProductionEvent.Assigned;
import id.alurkonten.production.task.ProductionEvent.Fact;
import id.alurkonten.production.task.ProductionEvent.HandedOver;
import id.alurkonten.production.task.ProductionEvent.Overdue;
import id.alurkonten.production.task.ProductionEvent.Started;
import id.alurkonten.production.task.SourceMaterial.Material;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.Output;
import id.alurkonten.sop.OutputKind;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.Role;
import id.alurkonten.sop.StepCode;
import id.alurkonten.sop.StepDraft;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** A content on this desk: steps 4 (assign), 5 (produce) and 7 (revise) of the procedure. */
@Entity
@Table(name = "production_task")
public class ProductionTask {

    @Id
    @Column(name = "content_id")
    private UUID contentId;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(columnDefinition = "jsonb")
    @Convert(converter = PlanItemColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private PlanItem item;

    @Enumerated(EnumType.STRING)
    private TaskStatus status;

    @Embedded
    private Assignment assignment;

    /** When what is to be done here is wanted; null while nothing is. */
    @Column(name = "due_at")
    private Instant dueAt;

    @Embedded
    private Workpiece work;

    @Embedded
    private OpenStep openStep;

    @Embedded
    private Trail trail;

    @Column(name = "cancel_reason")
    private String cancelReason;

    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    protected ProductionTask() {}

    /** A line of a plan becomes a task. */
    public static ProductionTask of(PlanItem item, Submission submission, QualityStandard standard) {
        ProductionTask task = new ProductionTask();
        task.contentId = item.contentId();
        task.planId = submission.planId();
        task.status = TaskStatus.UNASSIGNED;
        task.work = Workpiece.nothing();
        task.trail = submission.trail();
        task.submit(item, submission, standard);
        return task;
    }

    /** The plan was given back and came again: the line may say something else now, and step 4 begins anew. */
    public void submit(PlanItem newItem, Submission submission, QualityStandard standard) {
        item = newItem;
        work = work.writtenBy(newItem.contributors());
        trail = trail.heard(submission.sheet(), submission.sequence());
        openStep = OpenStep.begin(StepCode.ASSIGN, submission.submittedAt(), standard);
        dueAt = openStep.dueAt();
    }

    /** The plan was given back: nobody's turn until it comes again. */
    public void giveBack(long sequence) {
        trail = trail.at(sequence);
        rest();
    }

    /** Step 4 ends. */
    public Assigned assign(Assignment given, Actor by, Instant now, QualityStandard standard) {
        status = status.after(TaskCommand.ASSIGN);
        Output outline = Output.of(OutputKind.OUTLINE, "content:" + contentId);
        trail = trail.sign(StepDraft.of(StepCode.ASSIGN, 0, by, openStep.startedAt(), now, outline), standard);
        assignment = given;
        rest();
        dueAt = given.wantedAt() == null ? standard.dueAt(StepCode.PRODUCE, now) : given.wantedAt();
        return new Assigned(fact(by, now), given.assignee(), given.outline(), dueAt, null);
    }

    /** Somebody else goes on where the assignee is; the step's time runs on. */
    public Assigned reassign(String assignee, String reason, Actor by, Instant now) {
        status = status.after(TaskCommand.REASSIGN);
        if (assignee.equals(assignment.assignee())) {
            throw ProblemException.invalid("assignee", "reassign.same", assignee);
        }
        assignment = assignment.to(assignee);
        trail = trail.next();
        return new Assigned(fact(by, now), assignee, assignment.outline(), dueAt, reason);
    }

    /** Step 5 begins, or step 7. */
    public Started start(Actor by, Instant now, QualityStandard standard) {
        requireAssignee(by);
        status = status.after(TaskCommand.START);
        openStep = OpenStep.begin(work.step(), now, standard);
        if (work.step() == StepCode.REVISE || assignment.wantedAt() == null) {
            dueAt = openStep.dueAt();
        }
        trail = trail.next();
        return new Started(fact(by, now), work.making());
    }

    /** More to work from, by the assignee or the Koordinator. */
    public SourceMaterial addMaterial(Material material, Actor by, Instant now) {
        if (by.role() != Role.KOORDINATOR) {
            requireAssignee(by);
        }
        status = status.after(TaskCommand.ADD_MATERIAL);
        material.requireSomething();
        work = work.withMaterial();
        return new SourceMaterial(contentId, material, by.id(), now);
    }

    /** Before anything of an upload is looked at. @throws ProblemException 403 for anybody but the assignee, or 409 */
    public void requireMayUpload(Actor by) {
        requireAssignee(by);
        status.after(TaskCommand.ADD_VERSION);
    }

    /** Before the version is looked for. @throws ProblemException 403 for anybody but the assignee, or 409 */
    public void requireMayHandOver(Actor by) {
        requireAssignee(by);
        status.after(TaskCommand.READY);
    }

    /** A design is uploaded; whoever does is a contributor for ever. */
    public DesignVersion addVersion(
            Design design, List<Rendition> renditions, List<Finding> findings, String note, Actor by, Instant now) {
        requireAssignee(by);
        status = status.after(TaskCommand.ADD_VERSION);
        work = work.uploadedBy(by.id());
        DesignVersion.Key key = new DesignVersion.Key(contentId, work.versions());
        return new DesignVersion(key, work.making(), design, renditions, findings, note, by.id(), now);
    }

    /** Step 5 or 7 ends: the design goes to approval. */
    public HandedOver handOver(
            DesignVersion version, List<Finding> findings, Actor by, Instant now, QualityStandard standard) {
        requireAssignee(by);
        TaskStatus next = status.after(TaskCommand.READY);
        HandOverRule.require(version, work.making(), item, findings);
        StepCode made = work.step();
        status = next;
        work = work.handedOver(version.contentHash());
        Output output = Output.of(OutputKind.DESIGN, "version:" + version.number(), "hash:" + version.contentHash());
        trail = trail.sign(StepDraft.of(made, work.revision(), by, openStep.startedAt(), now, output), standard);
        rest();
        openStep = OpenStep.begin(StepCode.APPROVE, now, standard);
        return new HandedOver(
                fact(by, now),
                work.revision(),
                version.number(),
                version.contentHash(),
                version.design(),
                work.contributors(),
                item,
                assignment.assignee());
    }

    /** Whether that decision is news: the design it was made on is the one under review. */
    public boolean awaits(Review review) {
        return status == TaskStatus.UNDER_REVIEW && review.revision() >= work.revision();
    }

    /** Why that decision can't be one on our design, if so. */
    public Optional<String> contradictionIn(Review review) {
        return review.contradicts(work, trail);
    }

    /** Step 6 said no. */
    public void requestRevision(Review review, QualityStandard standard) {
        status = status.after(TaskCommand.REQUEST_REVISION);
        trail = trail.heard(review.sheet(), review.sequence());
        rest();
        dueAt = standard.dueAt(StepCode.REVISE, review.decidedAt());
    }

    /** Step 6 said yes: this desk is done with it. */
    public void approve(Review review) {
        status = status.after(TaskCommand.APPROVE);
        trail = trail.heard(review.sheet(), review.sequence());
        rest();
    }

    /** It was called off. */
    public void cancel(String reason, long sequence) {
        status = status.after(TaskCommand.CANCEL);
        cancelReason = reason;
        trail = trail.at(sequence);
        rest();
    }

    /** The open step's standard time is over: said once. */
    public Optional<Overdue> tellOverdue(Instant now) {
        if (openStep == null || !openStep.isOurs() || openStep.overdueToldAt() != null || !openStep.isOverdue(now)) {
            return Optional.empty();
        }
        OpenStep late = openStep;
        openStep = late.told(now);
        trail = trail.next();
        boolean unassigned = late.code() == StepCode.ASSIGN;
        return Optional.of(new Overdue(
                fact(Actor.system("production-service"), now),
                late.code(),
                unassigned ? 0 : work.making(),
                late.dueAt(),
                unassigned ? Role.KOORDINATOR.name() : assignment.assignee()));
    }

    private void requireAssignee(Actor by) {
        if (assignment != null && !assignment.assignee().equals(by.id())) {
            throw new ProblemException(ProblemType.FORBIDDEN, "not-assignee", assignment.assignee());
        }
    }

    private void rest() {
        openStep = null;
        dueAt = null;
    }

    private Fact fact(Actor by, Instant now) {
        return new Fact(contentId, planId, now, by, trail.sheet(), trail.sequence());
    }

    public UUID contentId() {
        return contentId;
    }

    public UUID planId() {
        return planId;
    }

    public PlanItem item() {
        return item;
    }

    public TaskStatus status() {
        return status;
    }

    public Optional<Assignment> assignment() {
        return Optional.ofNullable(assignment);
    }

    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    /** What there is of it so far, by number. */
    Workpiece work() {
        return work;
    }

    public int revision() {
        return work.revision();
    }

    public List<String> contributors() {
        return work.contributors();
    }

    public Optional<OpenStep> openStep() {
        return Optional.ofNullable(openStep);
    }

    public ControlSheet sheet() {
        return trail.sheet();
    }

    public long sequence() {
        return trail.sequence();
    }

    /** Null unless it was called off. */
    public String cancelReason() {
        return cancelReason;
    }

    public long version() {
        return lockVersion;
    }
}
