package id.alurkonten.approval.approval;

import id.alurkonten.approval.policy.Stage;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.ControlSheet;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;

/** What happened at step 6. */
public sealed interface ApprovalEvent {

    /** What is the same for all: about what, when, by whom, on which sheet. */
    Circumstances circumstances();

    /** The circumstances of an event; {@code sequence} is the content's Lamport clock. */
    record Circumstances(
            UUID contentId,
            UUID planId,
            int revision,
            String contentHash,
            Instant occurredAt,
            Actor actor,
            ControlSheet controlSheet,
            long sequence) {}

    /** A stage said yes, and another has it now; {@code note} is null when there is none. */
    record StageApproved(Circumstances circumstances, Stage stage, Stage nextStage, String note)
            implements ApprovalEvent {}

    /** The last stage said yes. */
    record ContentApproved(
            Circumstances circumstances, Handover handover, List<Decision> decisions, SortedSet<String> contributors)
            implements ApprovalEvent {}

    /** A stage said no, and what to mend. */
    record RevisionRequested(Circumstances circumstances, Stage stage, List<RevisionNote> notes)
            implements ApprovalEvent {}

    /** The standard time of step 6 is over, and that stage has not decided. */
    record StepOverdue(Circumstances circumstances, Stage stage, Instant dueAt) implements ApprovalEvent {}
}
