package id.alurkonten.approval.approval;

import com.github.f4b6a3.uuid.UuidCreator;
import id.alurkonten.approval.approval.ApprovalEvent.Circumstances;
import id.alurkonten.approval.policy.PolicyTerms;
import id.alurkonten.approval.policy.Stage;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.Output;
import id.alurkonten.sop.OutputKind;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.StepCode;
import id.alurkonten.sop.StepDraft;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** The decision on one design (Permohonan Persetujuan): one for each revision of a content, step 6 of the procedure. */
@Entity
@Table(name = "approval_request")
public class ApprovalRequest {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "content_id")
    private ReviewedContent content;

    @Column(name = "plan_id")
    private UUID planId;

    private int revision;

    @Enumerated(EnumType.STRING)
    private ApprovalStatus status;

    @Embedded
    private PolicyTerms terms;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Embedded
    private Handover handover;

    @Column(name = "stage_opened_at")
    private Instant stageOpenedAt;

    @Embedded
    private Deadline deadline;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "control_sheet", columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private ControlSheet controlSheet;

    @Embedded
    private FourEyes fourEyes;

    protected ApprovalRequest() {}

    /**
     * Opens at the first stage, due its standard working time after the hand-over, for all stages together.
     *
     * @param contributors whoever contributed, at this revision or any before
     */
    static ApprovalRequest open(
            ReviewedContent content,
            UUID planId,
            int revision,
            Handover handover,
            Collection<String> contributors,
            PolicyTerms terms,
            ControlSheet controlSheet,
            QualityStandard standard) {
        ApprovalRequest request = new ApprovalRequest();
        request.id = UuidCreator.getTimeOrderedEpochPlus1();
        request.content = content;
        request.planId = planId;
        request.revision = revision;
        request.status = ApprovalStatus.PENDING;
        request.terms = terms;
        request.stage = terms.chain().first();
        request.handover = handover;
        request.stageOpenedAt = handover.handedOverAt();
        request.deadline = new Deadline(standard.dueAt(StepCode.APPROVE, handover.handedOverAt()));
        request.controlSheet = controlSheet;
        request.fourEyes = new FourEyes(contributors);
        content.receive(revision);
        return request;
    }

    /** The present stage says yes. */
    ApprovalEvent approve(
            Decider decider, String contentHash, Approval approval, Instant now, QualityStandard standard) {
        Optional<Stage> next = stage().flatMap(terms.chain()::after);
        ApprovalStatus after = status.after(next.isPresent() ? ApprovalCommand.PASS_ON : ApprovalCommand.APPROVE);
        Actor actor = fourEyes.admit(decider, stage);
        requireCurrent(contentHash);
        approval.requireChecklist(terms.checklist());

        Stage decided = stage;
        record(Decision.approved(this, approval, actor, now), actor, standard);
        status = after;
        stage = next.orElse(null);
        stageOpenedAt = now;
        if (next.isPresent()) {
            return new ApprovalEvent.StageApproved(circumstances(actor, now), decided, stage, approval.note());
        }
        endedAt = now;
        content.approve();
        return new ApprovalEvent.ContentApproved(circumstances(actor, now), handover, decisions(), contributors());
    }

    /** The present stage says no: the design goes back, with what to mend. */
    ApprovalEvent requestRevision(
            Decider decider, String contentHash, RevisionNotes notes, Instant now, QualityStandard standard) {
        ApprovalStatus after = status.after(ApprovalCommand.REQUEST_REVISION);
        Actor actor = fourEyes.admit(decider, stage);
        requireCurrent(contentHash);
        notes.requireAbout(handover.design());

        Stage decided = stage;
        record(Decision.revisionRequested(this, notes, actor, now), actor, standard);
        end(after, now);
        return new ApprovalEvent.RevisionRequested(circumstances(actor, now), decided, notes.notes());
    }

    /** A newer design was handed over: this one needs no decision any more. */
    void supersede(Instant now) {
        end(status.after(ApprovalCommand.SUPERSEDE), now);
    }

    /** The content was called off. */
    void cancel(Instant now) {
        end(status.after(ApprovalCommand.CANCEL), now);
    }

    /** Says once that the standard time is over; says nothing before, afterwards, or when it is decided. */
    Optional<ApprovalEvent> reportOverdue(Instant now) {
        if (status != ApprovalStatus.PENDING || !deadline.report(now)) {
            return Optional.empty();
        }
        return Optional.of(
                new ApprovalEvent.StepOverdue(circumstances(Actor.system("approval-service"), now), stage, dueAt()));
    }

    /** Whether that person may decide here and now. */
    boolean isDecidableBy(Decider decider) {
        return status == ApprovalStatus.PENDING
                && decider.actingFor(stage).isPresent()
                && !fourEyes.hasPart(decider.id());
    }

    private void requireCurrent(String contentHash) {
        if (!handover.contentHash().equals(contentHash)) {
            throw new ProblemException(ProblemType.STALE_DESIGN, "stale-design")
                    .with("currentContentHash", handover.contentHash());
        }
    }

    private void record(Decision decision, Actor actor, QualityStandard standard) {
        fourEyes.add(decision);
        controlSheet = controlSheet.append(
                StepDraft.ofStage(
                        revision,
                        stage.role(),
                        actor,
                        stageOpenedAt,
                        decision.decidedAt(),
                        dueAt(),
                        Output.of(
                                OutputKind.DESIGN, "hash:" + handover.contentHash(), "decision:" + decision.outcome())),
                standard);
    }

    private void end(ApprovalStatus as, Instant now) {
        status = as;
        stage = null;
        endedAt = now;
    }

    private Circumstances circumstances(Actor actor, Instant now) {
        return new Circumstances(
                content.contentId(),
                planId,
                revision,
                handover.contentHash(),
                now,
                actor,
                controlSheet,
                content.nextSequence());
    }

    public boolean isOverdue(Instant now) {
        return status == ApprovalStatus.PENDING && deadline.isOver(now);
    }

    public UUID contentId() {
        return content.contentId();
    }

    public UUID planId() {
        return planId;
    }

    public int revision() {
        return revision;
    }

    public ApprovalStatus status() {
        return status;
    }

    /** Whose turn it is; nobody's once it is decided. */
    public Optional<Stage> stage() {
        return Optional.ofNullable(stage);
    }

    public PolicyTerms terms() {
        return terms;
    }

    public Handover handover() {
        return handover;
    }

    public Instant dueAt() {
        return deadline.dueAt();
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public ControlSheet controlSheet() {
        return controlSheet;
    }

    public List<Decision> decisions() {
        return fourEyes.decisions();
    }

    /** Whoever contributed to the design, at this revision or any before. */
    public SortedSet<String> contributors() {
        return fourEyes.contributors();
    }
}
