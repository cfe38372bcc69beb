package id.alurkonten.production.task;

import id.alurkonten.production.task.ProductionEvent.Fact;
import id.alurkonten.production.task.ProductionEvent.PlanReturned;
import id.alurkonten.sop.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A plan form on the Koordinator's desk: to be distributed, or given back as a whole. */
@Entity
@Table(name = "received_plan")
public class ReceivedPlan {

    @Id
    @Column(name = "plan_id")
    private UUID planId;

    private String title;

    @Column(name = "period_start")
    private LocalDate periodStart;

    @Column(name = "period_end")
    private LocalDate periodEnd;

    @Enumerated(EnumType.STRING)
    private PlanStatus status;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "return_reason")
    private String returnReason;

    @Embedded
    private Trail trail;

    @Version
    private long version;

    protected ReceivedPlan() {}

    /** A plan that comes for the first time. */
    public static ReceivedPlan of(Submission submission) {
        ReceivedPlan plan = new ReceivedPlan();
        plan.planId = submission.planId();
        plan.receive(submission);
        return plan;
    }

    /** Whether this submission is news: only a plan that was given back comes again. */
    public boolean awaits(Submission submission) {
        return status.awaitsSubmission() && submission.sequence() > trail.sequence();
    }

    /** It came, or came back. */
    public void receive(Submission submission) {
        title = submission.title();
        periodStart = submission.periodStart();
        periodEnd = submission.periodEnd();
        submittedAt = submission.submittedAt();
        submittedBy = submission.submittedBy().id();
        trail = submission.trail();
        status = PlanStatus.SUBMITTED;
        returnReason = null;
    }

    /** @throws id.alurkonten.kit.problem.IllegalTransition when it was given back */
    public void distribute() {
        status = status.afterAssign();
    }

    /**
     * Gives it back.
     *
     * @param highestSequence of its tasks: every item goes on from the plan's return
     * @throws id.alurkonten.kit.problem.IllegalTransition once something was assigned
     */
    public PlanReturned giveBack(String reason, Actor by, long highestSequence, Instant now) {
        status = status.afterReturn();
        returnReason = reason;
        trail = trail.at(highestSequence).next();
        return new PlanReturned(new Fact(null, planId, now, by, trail.sheet(), trail.sequence()), reason);
    }

    public UUID planId() {
        return planId;
    }

    public String title() {
        return title;
    }

    public LocalDate periodStart() {
        return periodStart;
    }

    public LocalDate periodEnd() {
        return periodEnd;
    }

    public PlanStatus status() {
        return status;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public String submittedBy() {
        return submittedBy;
    }

    /** Null unless it was given back. */
    public String returnReason() {
        return returnReason;
    }

    public long sequence() {
        return trail.sequence();
    }

    public long version() {
        return version;
    }
}
